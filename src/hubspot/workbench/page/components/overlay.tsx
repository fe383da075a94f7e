import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { useHost } from '../extension/host-context.ts';

/**
 * What an open modal or panel inside an `overlay` prop receives from the component that opened it.
 */
const OverlayScopeContext = createContext<{ close: () => void } | null>(null);

/** The `overlay` prop of buttons, links, tags and images: opened by a click, closed from within. */
export function useOverlay(overlay: ReactNode): { open: () => void; element: ReactNode } {
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return {
    open: useCallback(() => setOpen(true), []),
    element:
      isOpen && overlay ? (
        <OverlayScopeContext.Provider value={{ close }}>{overlay}</OverlayScopeContext.Provider>
      ) : null,
  };
}

interface OverlayProps {
  id?: string | undefined;
  onOpen?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
}

/**
 * Whether a modal or panel is open, and how to close it. It is open when it was opened through an
 * `overlay` prop, or by its id through `reactions`; `actions.closeOverlay(id)` ends both.
 */
export function useOverlayState({ id, onOpen, onClose }: OverlayProps) {
  const { overlays } = useHost();
  const scope = useContext(OverlayScopeContext);
  const openById = useSyncExternalStore(overlays.subscribe, () =>
    id === undefined ? false : overlays.isOpen(id),
  );
  const inScope = scope !== null;
  const [wasOpen, setWasOpen] = useState(false);

  // An overlay opened through a prop enters itself, so that it can be closed by its id too.
  useEffect(() => {
    if (!inScope || id === undefined) return undefined;
    overlays.open(id);
    return () => overlays.close(id);
  }, [inScope, id, overlays]);

  const isOpen = id === undefined ? inScope : openById;
  useEffect(() => {
    if (isOpen === wasOpen) return;
    setWasOpen(isOpen);
    if (isOpen) onOpen?.();
    else {
      onClose?.();
      scope?.close();
    }
  }, [isOpen, wasOpen, onOpen, onClose, scope]);

  const close = useCallback(() => {
    if (id !== undefined) overlays.close(id);
    else scope?.close();
  }, [id, overlays, scope]);
  return { isOpen, close };
}
