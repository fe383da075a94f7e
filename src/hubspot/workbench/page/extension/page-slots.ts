import { createContext } from 'react';

/** Places of an app page's header that an extension fills from within; null while not drawn. */
export interface PageSlots {
  title: HTMLElement | null;
  breadcrumbs: HTMLElement | null;
  actions: HTMLElement | null;
}

export const PageSlotsContext = createContext<PageSlots>({
  title: null,
  breadcrumbs: null,
  actions: null,
});
