import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../browser/find-browser.ts';
import { settled } from './settled.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Milliseconds that a page has; a build may take longer. */
const patience = 500;

/** A page of the workbench, as far as it is looked at here, that changes by a script. */
async function showing(extension: string, script: string) {
  const page = await browser.newPage();
  await page.setContent(`<div id="extension" ${extension}></div><script>
    window.__workbench = { waiting: 0, lastMessage: 0 };
    const extension = document.getElementById('extension');
    const later = (change) => setTimeout(change, ${3 * patience});
    ${script}
  </script>`);
  return page;
}

it('waits for a build, however long it takes, and then for the extension', async () => {
  const page = await showing(
    'data-building',
    `later(() => {
      extension.removeAttribute('data-building');
      extension.dataset.started = 'false';
      setTimeout(() => (extension.dataset.started = 'true'), 100);
    });`,
  );
  await settled(page, patience);
  expect(await page.locator('[data-started="true"]').count()).toBe(1);
});

it('gives up an extension that is built and does not start', async () => {
  const page = await showing('data-started="false"', '');
  await expect(settled(page, patience)).rejects.toThrow('Timeout');
});
