import type { OverlayStore } from '../extension/overlay-store.ts';

/** What HubSpot passes over instead of a browser's event: no node of the page crosses the border. */
export interface ExtensionEvent {
  type: string;
  bubbles: boolean;
  timeStamp: number;
  id: string;
}

export function extensionEvent(type = 'click'): ExtensionEvent {
  return { type, bubbles: true, timeStamp: performance.now(), id: crypto.randomUUID() };
}

/** The second argument of `onClick`: opens and closes overlays by their id. */
export function reactionsFor(overlays: OverlayStore) {
  return {
    openPanel: (id: string) => overlays.open(id),
    closePanel: (id: string) => overlays.close(id),
    openModal: (id: string) => overlays.open(id),
    closeModal: (id: string) => overlays.close(id),
  };
}
