import type { RemoteReceiver } from '@remote-ui/core';
import type { Host } from '../extension/host-context.ts';
import type { Traffic } from '../extension/traffic.ts';

/** An extension that runs on the page now. */
export interface RunningExtension {
  uid: string;
  host: Host;
  receiver: RemoteReceiver;
  traffic: Traffic;
}

let running: readonly RunningExtension[] = [];
const listeners = new Set<() => void>();

function enter(next: readonly RunningExtension[]): void {
  running = next;
  for (const listener of listeners) listener();
}

/** Shows an extension to the developer's panel. @returns what takes it away again. */
export function addRunningExtension(extension: RunningExtension): () => void {
  enter([...running, extension]);
  return () => enter(running.filter((it) => it !== extension));
}

/** For `useSyncExternalStore`. */
export const runningExtensions = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: () => running,
};
