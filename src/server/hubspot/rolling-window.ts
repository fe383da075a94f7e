import { setTimeoutOrAbort } from './pause.ts';

/**
 * Takes turns, first come first served, of which any stretch of `interval` milliseconds has at most
 * `limit`.
 *
 * @param now in milliseconds, by a clock that never goes back: a system's clock that is set right may
 * go back by days, and a turn that waits for it would wait as long.
 */
export function rollingWindow(
  limit: number,
  interval: number,
  now: () => number,
): (signal?: AbortSignal) => Promise<void> {
  const newest: number[] = [];
  return async (signal) => {
    signal?.throwIfAborted();
    const earliest = newest.length < limit ? 0 : newest.shift()! + interval;
    const at = Math.max(now(), earliest);
    newest.push(at);
    // A timer may end a little early.
    for (let left = at - now(); left > 0; left = at - now()) {
      await setTimeoutOrAbort(Math.ceil(left), signal);
    }
  };
}
