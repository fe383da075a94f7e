import type { Locator, Page } from 'playwright-core';

export interface Click {
  milliseconds: number;
  /** Messages between worker and page, and their length as JSON. */
  messages: number;
  bytes: number;
}

/** Counts the messages to and from workers. Call it before the page is opened. */
export async function countMessages(page: Page): Promise<void> {
  // tsx wraps functions in a helper that a page does not have.
  await page.addInitScript('globalThis.__name = (marked) => marked');
  await page.addInitScript(() => {
    const counted = { messages: 0, bytes: 0 };
    const count = (data: unknown) => {
      counted.messages += 1;
      counted.bytes += JSON.stringify(data)?.length ?? 0;
    };
    Object.assign(window, { counted });
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: unknown, options?: never) {
      count(message);
      post.call(this, message, options);
    } as typeof post;
    window.Worker = new Proxy(Worker, {
      construct(target, given: [string | URL, WorkerOptions?]) {
        const worker = new target(...given);
        worker.addEventListener('message', ({ data }) => count(data));
        return worker;
      },
    });
  });
}

/**
 * Clicks, waits until what the tab shows is another text, and for the frame in which it is painted.
 * It is measured within the page, so that the driver's own way there does not count.
 */
export async function clickToPaint(target: Locator, shown: string): Promise<Click> {
  return target.evaluate(async (element, selector) => {
    const state = (window as unknown as { counted: Omit<Click, 'milliseconds'> }).counted;
    const text = () => document.querySelector(selector)?.textContent ?? '';
    const [before, messages, bytes, start] = [
      text(),
      state.messages,
      state.bytes,
      performance.now(),
    ];
    (element as HTMLElement).click();
    while (text() === before) {
      if (performance.now() - start > 20_000) throw new Error('nothing changed');
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    // The frame after the change is the first one that shows it.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const milliseconds = performance.now() - start;
    return {
      milliseconds,
      messages: state.messages - messages,
      bytes: state.bytes - bytes,
    };
  }, shown);
}
