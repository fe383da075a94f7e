import { useSyncExternalStore } from 'react';
import type { PageLocation } from '../shared/worker-protocol.ts';

/** The location of the app page, as a hook that re-renders when the page's address changes. */
export function createPageLocationStore() {
  let current: PageLocation = { path: '/', params: {} };
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    set(location: PageLocation): void {
      current = location;
      for (const listener of listeners) listener();
    },
    use: (): PageLocation => useSyncExternalStore(subscribe, () => current),
  };
}
