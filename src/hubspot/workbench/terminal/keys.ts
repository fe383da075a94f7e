import { emitKeypressEvents } from 'node:readline';

/** What a key does, by its name. */
export type KeyActions = Record<string, () => void>;

/** A terminal that sends each key at once. */
export type KeyInput = NodeJS.ReadableStream & {
  isTTY?: boolean;
  setRawMode?: (isRaw: boolean) => unknown;
};

/**
 * Calls the action of each key that is pressed. Where no terminal is, there are no keys.
 *
 * @param interrupt for Ctrl-C, which a terminal that sends each key does not turn into a signal.
 * @returns what gives the terminal back.
 */
export function listenForKeys(
  input: KeyInput,
  actions: KeyActions,
  interrupt: () => void,
): () => void {
  if (!input.isTTY || !input.setRawMode) return () => undefined;
  const onKey = (_text: string, key: { name?: string; ctrl?: boolean; meta?: boolean }) => {
    if (key.ctrl && key.name === 'c') interrupt();
    if (key.ctrl || key.meta || key.name === undefined) return;
    if (Object.hasOwn(actions, key.name)) actions[key.name]?.();
  };
  emitKeypressEvents(input);
  input.setRawMode(true);
  input.on('keypress', onKey);
  input.resume();
  return () => {
    input.off('keypress', onKey);
    input.setRawMode?.(false);
    input.pause();
  };
}
