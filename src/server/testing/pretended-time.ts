import { vi } from 'vitest';

/** For tests: time that passes only on request. Undone by `vi.useRealTimers()`. */
export function pretendTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
}

/**
 * Lets pretended time pass until something is done, and no further: whatever else this process has
 * still under way may set timers for ever.
 */
export async function passTimeUntil<Result>(done: Promise<Result>): Promise<Result> {
  let isDone = false;
  const note = () => void (isDone = true);
  done.then(note, note);
  await vi.advanceTimersByTimeAsync(0);
  while (!isDone) await vi.advanceTimersToNextTimerAsync();
  return done;
}
