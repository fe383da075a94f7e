/** Tells the viewers of an extension that the files which they show have changed. */
export interface UploadSignal {
  /** A file was uploaded, or taken away again. */
  send(): void;
  subscribe(listener: () => void): () => void;
  /** Grows with every change, for `useSyncExternalStore`. */
  version(): number;
}

export function createUploadSignal(): UploadSignal {
  const listeners = new Set<() => void>();
  let version = 0;
  return {
    send() {
      version += 1;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
}
