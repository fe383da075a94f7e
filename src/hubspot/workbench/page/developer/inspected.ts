/** The component that the developer looks at, and whether the next click on the page chooses one. */
export interface Inspection {
  /** The extension's uid and the component's id in its tree. */
  chosen: { uid: string; id: string } | null;
  isPicking: boolean;
}

let inspection: Inspection = { chosen: null, isPicking: false };
const listeners = new Set<() => void>();

/** For `useSyncExternalStore`. */
export const inspectionStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: () => inspection,
};

export function inspect(change: Partial<Inspection>): void {
  inspection = { ...inspection, ...change };
  for (const listener of listeners) listener();
}
