import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startWorkbench } from 'hubspot-workbench';
import type { Browser, Page } from 'playwright-core';
import { exampleAccounts } from '../../src/hubspot/workbench/examples/accounts.ts';
import { createBuilder } from '../../src/hubspot/workbench/host/builder.ts';
import { copyProject } from '../../src/hubspot/workbench/testing/copied-project.ts';

/**
 * Medians in milliseconds: from the write of a source file to the changed text on the screen, and
 * of HubSpot's builder alone on the same change, in a process that has built before.
 */
export async function liveReload(
  browser: Browser,
  project: string,
  changes = 9,
): Promise<{ reload: number; build: number }> {
  const copy = await copyProject(project);
  const folder = path.join(copy.folder, 'src/app/pages');
  const file = path.join(folder, 'ClientTable.tsx');
  const source = await readFile(file, 'utf8');
  const change = (text: string) => writeFile(file, source.replace('Count {', `${text} {`));
  const builder = createBuilder();
  const build = () =>
    builder.build({
      kind: 'extension',
      entrypoint: path.join(folder, 'BenchPage.tsx'),
      folder,
      projectFolder: copy.folder,
      variables: {},
      outputFolder: path.join(copy.folder, 'dist'),
    });
  const workbench = await startWorkbench({
    project: copy.folder,
    accounts: exampleAccounts,
    warmUp: true,
  });
  try {
    const page = await browser.newPage();
    await page.goto(workbench.addressOf('/#/page'));
    await page.getByText('Count 0').waitFor();
    await build();
    const reloads: number[] = [];
    const builds: number[] = [];
    for (let at = 0; at < changes; at += 1) {
      const shown = textShown(page, `Change ${at}: 0`);
      const start = performance.now();
      await change(`Change ${at}:`);
      await shown;
      reloads.push(performance.now() - start);
      const begun = performance.now();
      await build();
      builds.push(performance.now() - begun);
    }
    await page.close();
    return { reload: median(reloads), build: median(builds) };
  } finally {
    await workbench.close();
    await builder.close();
    await copy.remove();
  }
}

/** Watched in the page: a locator looks at intervals of up to half a second. */
function textShown(page: Page, text: string): Promise<void> {
  return page.evaluate(
    (text) =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!document.body.textContent?.includes(text)) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      }),
    text,
  );
}

function median(times: number[]): number {
  times.sort((one, other) => one - other);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}
