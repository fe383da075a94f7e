import type { Page } from 'playwright-core';

/**
 * The median time from a click on a button to the paint that shows its effect, in milliseconds.
 * Both pages are measured by the same clock at the same two points: the click is dispatched, and
 * the first frame after the text has changed has been handed over.
 *
 * @param name of the button; its effect is a text of that label with a number that grows.
 */
export function clickToPaint(
  page: Page,
  name: string,
  label: string,
  clicks = 60,
): Promise<number> {
  return page.evaluate(
    async ({ name, label, clicks }) => {
      const button = [...document.querySelectorAll('button')].find((it) => it.textContent === name);
      const text = [...document.querySelectorAll('*')].find(
        (it) => it.children.length === 0 && it.textContent?.startsWith(`${label} `),
      );
      if (!button || !text) throw new Error(`No button ${name} or text ${label}`);
      const times: number[] = [];
      for (let at = 0; at < clicks; at += 1) {
        // At any phase of a frame, as people click.
        await new Promise((resolve) => setTimeout(resolve, 30 + ((at * 7) % 17)));
        const effect = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve();
          });
          observer.observe(text, { characterData: true, childList: true, subtree: true });
        });
        const start = performance.now();
        button.click();
        await effect;
        await new Promise<void>((resolve) => {
          requestAnimationFrame(() => {
            // A message comes after the frame's own work, when it has been painted.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve();
            port2.postMessage(null);
          });
        });
        times.push(performance.now() - start);
      }
      times.sort((one, other) => one - other);
      return times[Math.floor(times.length / 2)] ?? Number.NaN;
    },
    { name, label, clicks },
  );
}
