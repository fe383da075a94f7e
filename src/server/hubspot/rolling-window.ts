import { setTimeoutOrAbort } from './pause.ts';

/** Whether a turn was taken, or in how many milliseconds one would be free. */
export type Turn = { taken: true } | { taken: false; freeIn: number };

/**
 * Takes turns, first come first served, of which any stretch of `interval` milliseconds has at most
 * `limit`.
 *
 * @returns waits for a turn, unless that would take longer than `longestWait` milliseconds.
 * @param now in milliseconds, by a clock that never goes back: a system's clock that is set right may
 * go back by days, and a turn that waits for it would wait as long.
 */
export function rollingWindow(
  limit: number,
  interval: number,
  now: () => number,
): (signal?: AbortSignal, longestWait?: number) => Promise<Turn> {
  const newest: number[] = [];
  return async (signal, longestWait = Infinity) => {
    signal?.throwIfAborted();
    const earliest = newest.length < limit ? 0 : newest[0]! + interval;
    const at = Math.max(now(), earliest);
    if (at - now() > longestWait) return { taken: false, freeIn: at - now() };
    if (newest.length >= limit) newest.shift();
    newest.push(at);
    // A timer may end a little early.
    for (let left = at - now(); left > 0; left = at - now()) {
      await setTimeoutOrAbort(Math.ceil(left), signal);
    }
    return { taken: true };
  };
}
