import { setImmediate } from 'node:timers/promises';

/**
 * Lets requests be answered in the middle of long work. Awaiting PGlite does not: it computes in
 * this process, and its promises are settled before anything else gets a turn.
 *
 * @throws the signal's reason when the work is not wanted any more.
 */
export async function letOthersIn(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await setImmediate();
}
