import { ACTION_UPDATE_PROPS, type RemoteChannel } from '@remote-ui/core';

/** Of the components that the page draws; an extension never gives it. */
export const valueUpdates = 'valueUpdates';

/**
 * Counts how often an extension has said what the value of an input is. The receiver hands several
 * updates on as one: without the count, a value that is taken and cleared again at once, as by a
 * button that sends it, would look as if the extension had said nothing.
 */
export function countValueUpdates(receive: RemoteChannel): RemoteChannel {
  const counts = new Map<string, number>();
  return (type, ...values) => {
    const [id, props] = values as [string, Record<string, unknown>];
    if (type !== ACTION_UPDATE_PROPS || !('value' in props || 'checked' in props)) {
      return receive(type, ...values);
    }
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    const counted = { ...props, [valueUpdates]: count };
    return receive(type, ...([id, counted] as unknown as typeof values));
  };
}
