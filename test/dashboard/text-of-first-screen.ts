import type { Page } from 'playwright-core';

/**
 * What someone reads of the page without scrolling: its texts, and the words of its pictures, whose
 * boxes are wholly on the screen.
 */
export function textOfFirstScreen(page: Page): Promise<string> {
  return page.locator('main').evaluate((main) => {
    const fits = ({ top, left, bottom, right }: DOMRect) =>
      top >= 0 && left >= 0 && bottom <= window.innerHeight && right <= window.innerWidth;
    const read: string[] = [];
    const nodes = document.createTreeWalker(main, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (node instanceof HTMLImageElement && fits(node.getBoundingClientRect())) {
        read.push(node.alt);
      }
      // What is folded away has boxes too.
      if (!(node instanceof Text) || !node.parentElement?.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()];
      if (boxes.length > 0 && boxes.every(fits)) read.push(node.data);
    }
    return read.join(' ').replace(/\s+/g, ' ');
  });
}
