import type { Page } from 'playwright-core';

/** Milliseconds without a message after which an extension has come to rest. */
const quiet = 300;
/** Milliseconds after which one that never comes to rest is looked at as it is. */
const patience = 15_000;

/**
 * Waits until every extension on the page has been drawn, has crashed, or does not build, every
 * request is answered, and no messages go between page and worker any more.
 */
export async function settled(page: Page): Promise<void> {
  await page
    .locator('[data-started="true"], [data-crash], [data-build-problem], .missing')
    .first()
    .waitFor({ state: 'attached', timeout: patience });
  // The others on the page.
  await page.waitForFunction(
    () => !document.querySelector('[data-building], [data-started="false"]'),
    undefined,
    { timeout: patience, polling: 50 },
  );
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
