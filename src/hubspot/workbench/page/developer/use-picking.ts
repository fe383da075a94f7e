import { useEffect } from 'react';
import { componentAt } from './component-at.ts';
import { inspect } from './inspected.ts';

const mark = 'data-picked';

/** Chooses the component that is clicked next, and does nothing else with that click. */
export function usePicking(isPicking: boolean): void {
  useEffect(() => {
    if (!isPicking) return undefined;
    let marked: Element | null = null;
    const choose = (element: Element | null) => {
      marked?.removeAttribute(mark);
      marked = element;
      marked?.setAttribute(mark, '');
    };
    const targetOf = (event: Event) => {
      const { target } = event;
      return target instanceof Element && componentAt(target) ? target : null;
    };
    const onMove = (event: Event) => choose(targetOf(event));
    const onPress = (event: Event) => {
      const target = targetOf(event);
      if (!target) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.type === 'click') inspect({ chosen: componentAt(target), isPicking: false });
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') inspect({ isPicking: false });
    };
    // What a button does may begin when it is pressed down.
    const presses = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'];
    window.addEventListener('mousemove', onMove, true);
    window.addEventListener('keydown', onKey, true);
    for (const press of presses) window.addEventListener(press, onPress, true);
    return () => {
      choose(null);
      window.removeEventListener('mousemove', onMove, true);
      window.removeEventListener('keydown', onKey, true);
      for (const press of presses) window.removeEventListener(press, onPress, true);
    };
  }, [isPicking]);
}
