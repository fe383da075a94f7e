import type { Browser } from 'playwright-core';

export interface Opening {
  address: string;
  /** Is on the page when it has been drawn. */
  text: string;
}

/**
 * Milliseconds from the navigation until the text is laid out, in a fresh page. Measured within the
 * page: the driver looks in steps of up to 100 ms, each time in the page's own thread.
 */
export async function timeToText(browser: Browser, { address, text }: Opening): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  // tsx wraps functions in a helper that a page does not have.
  await page.addInitScript('globalThis.__name = (marked) => marked');
  await page.addInitScript((wanted) => {
    const isShown = (root: Node): boolean => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node: Node | null = root; node; node = texts.nextNode()) {
        // Asked for its size, it is laid out as for the frame that shows it.
        const size = node.nodeValue === wanted && node.parentElement?.getBoundingClientRect();
        if (size && size.height > 0) return true;
      }
      return false;
    };
    const shown = new Promise<number>((resolve) => {
      new MutationObserver((changes, observer) => {
        const changed = changes.flatMap(({ type, target, addedNodes }) =>
          type === 'characterData' ? [target] : [...addedNodes],
        );
        if (!changed.some(isShown)) return;
        observer.disconnect();
        resolve(performance.now());
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    Object.assign(window, { shown });
  }, text);
  await page.goto(address);
  const time = await page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown);
  await context.close();
  return time;
}
