type Listener = () => void;

export interface OverlayStore {
  isOpen(id: string): boolean;
  open(id: string): void;
  close(id: string): void;
  subscribe(listener: Listener): () => void;
}

/**
 * Which of an extension's modals and panels are open, by the `id` that the extension gives them:
 * `reactions.openPanel(id)` and `actions.closeOverlay(id)` know nothing else about them.
 */
export function createOverlayStore(): OverlayStore {
  let open: readonly string[] = [];
  const listeners = new Set<Listener>();
  const enter = (next: readonly string[]) => {
    open = next;
    for (const listener of listeners) listener();
  };
  return {
    isOpen: (id) => open.includes(id),
    open: (id) => enter([...open.filter((it) => it !== id), id]),
    close: (id) => enter(open.filter((it) => it !== id)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
