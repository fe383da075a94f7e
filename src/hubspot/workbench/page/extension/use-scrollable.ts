import { type RefObject, useEffect } from 'react';

/**
 * Lets the keyboard reach a place while what is in it is wider than the place and so scrolls. Looked
 * at again whenever the size of it or of what is in it changes.
 *
 * @param text its own text, which can get wider while no size changes.
 */
export function useScrollable(place: RefObject<HTMLElement>, text?: string): void {
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const look = () => {
      if (element.scrollWidth > element.clientWidth + 1) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    };
    const sizes = new ResizeObserver(look);
    const follow = () => {
      sizes.disconnect();
      sizes.observe(element);
      for (const child of element.children) sizes.observe(child);
    };
    const children = new MutationObserver(follow);
    children.observe(element, { childList: true });
    follow();
    return () => {
      sizes.disconnect();
      children.disconnect();
    };
  }, [place, text]);
}
