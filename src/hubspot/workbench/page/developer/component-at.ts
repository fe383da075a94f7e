import {
  KIND_COMPONENT,
  type RemoteReceiver,
  type RemoteReceiverAttachable,
} from '@remote-ui/core';
import { runningExtensions } from './running-extensions.ts';

/** What is known of React's own record of an element; developer tools of React read it as well. */
interface Fiber {
  return: Fiber | null;
  memoizedProps: { component?: RemoteReceiverAttachable; receiver?: RemoteReceiver } | null;
}

/**
 * The remote component that drew an element. Host components draw what they like, and not all of
 * them could carry a mark: React knows which is which.
 */
export function componentAt(element: Element): { uid: string; id: string } | null {
  const key = Object.keys(element).find((it) => it.startsWith('__reactFiber$'));
  if (key === undefined) return null;
  let fiber = (element as unknown as Record<string, Fiber>)[key] ?? null;
  for (; fiber !== null; fiber = fiber.return) {
    const { component, receiver } = fiber.memoizedProps ?? {};
    if (!component || !receiver || component.kind !== KIND_COMPONENT) continue;
    const running = runningExtensions.current().find((it) => it.receiver === receiver);
    if (running) return { uid: running.uid, id: component.id };
  }
  return null;
}
