/**
 * The pictures of the README, from the examples, and those that a test compares: part of
 * `npm run screenshots`. Look at what has changed before you keep it.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { keepPictures } from './known-pictures.ts';
import { openWorkbench } from './opened-workbench.ts';
import { drawnBy, looksProject, showLooks, takePicture, widths } from './show-looks.ts';

const examples = fileURLToPath(new URL('../examples', import.meta.url));
const pictures = fileURLToPath(new URL('../pictures', import.meta.url));

async function take(page: Page, name: string, height: number): Promise<void> {
  await page.setViewportSize({ width: 1280, height });
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

const records = await openWorkbench({ project: path.join(examples, 'records') });
try {
  const page = await records.open('#/companies/9001?tab=components_card');
  await page.getByRole('region', { name: 'Example Deal 2' }).waitFor();
  await take(page, 'record', 1100);
  await records.open('#/companies/9001?tab=hooks_card&wb.panel=log');
  await page.getByText('since 2026-02-15 10:30').waitFor();
  await page.getByRole('button', { name: 'Ask the function' }).click();
  await page.getByText('greet SUCCESS').click();
  await take(page, 'panel', 720);
} finally {
  await records.close();
}

const components = await openWorkbench({ project: path.join(examples, 'components') });
try {
  const page = await components.open('#/page/data');
  await page.getByText('Points by day').waitFor();
  await take(page, 'data', 1100);
} finally {
  await components.close();
}

const looks = await openWorkbench({ project: looksProject });
try {
  const taken = new Map<string, Buffer>();
  for (const width of widths) {
    for await (const shown of showLooks(looks, width)) {
      taken.set(`${width}-${shown.name}`, await takePicture(shown));
    }
  }
  await keepPictures(path.join(looksProject, 'pictures'), drawnBy(looks.browser), taken);
} finally {
  await looks.close();
}
