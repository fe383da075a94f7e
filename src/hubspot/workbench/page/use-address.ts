import { useMemo, useSyncExternalStore } from 'react';
import type { WorkbenchDescription } from '../shared/description.ts';
import { fragmentToShow } from './developer/states.ts';
import { type Address, formatAddress, parseAddress } from './address.ts';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('hashchange', listener);
  };
}

/** The state that the address holds, and the way to change it. */
export function useAddress(
  description: WorkbenchDescription,
): [Address, (change: Partial<Address>) => void] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const fragment = fragmentToShow(hash, description);
  const address = useMemo(() => parseAddress(fragment, description), [fragment, description]);
  const change = (changed: Partial<Address>) => {
    window.location.hash = formatAddress({ ...address, ...changed });
    // The browser reports it in a later task: a box that was ticked would be unticked meanwhile.
    for (const listener of listeners) listener();
  };
  return [address, change];
}
