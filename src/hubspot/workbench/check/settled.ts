import type { Page } from 'playwright-core';

/** Milliseconds without a message after which an extension has come to rest. */
const quiet = 300;
/** Milliseconds for a build: a large project on a slow machine takes longer than any page may. */
const buildPatience = 180_000;

/**
 * Waits until every extension on the page is built or does not build, then until it has been drawn
 * or has crashed, every request is answered, and no messages go between page and worker any more.
 *
 * @param patience milliseconds after which one that never comes to rest is looked at as it is.
 */
export async function settled(page: Page, patience = 15_000): Promise<void> {
  await page
    .locator('[data-building], [data-started], [data-crash], [data-build-problem], .missing')
    .first()
    .waitFor({ state: 'attached', timeout: patience });
  await waitUntilGone(page, '[data-building]', buildPatience);
  await waitUntilGone(page, '[data-started="false"]', patience);
  await page
    .waitForFunction(
      (rest) =>
        window.__workbench.waiting === 0 &&
        performance.now() - window.__workbench.lastMessage > rest,
      quiet,
      { timeout: patience, polling: 50 },
    )
    .catch(() => undefined);
}

async function waitUntilGone(page: Page, selector: string, timeout: number): Promise<void> {
  const isGone = (it: string) => document.querySelector(it) === null;
  await page.waitForFunction(isGone, selector, { timeout, polling: 50 });
}
