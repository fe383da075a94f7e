/**
 * The shortest time of one call, in milliseconds, after calls that let the engine warm up. Whatever
 * else the machine does only ever adds time, so the shortest is the truest.
 */
export function measure(call: () => unknown, { warmUp = 3, calls = 11, batch = 1 } = {}): number {
  for (let at = 0; at < warmUp * batch; at += 1) call();
  const times = Array.from({ length: calls }, () => {
    const start = performance.now();
    for (let at = 0; at < batch; at += 1) call();
    return (performance.now() - start) / batch;
  });
  return Math.min(...times);
}

/** One line of a benchmark's report; `goal` says what `ratio` has to be, where something does. */
export interface BenchRow {
  what: string;
  /** Null for what is no time: then `figure` says it, with its unit. */
  milliseconds: number | null;
  figure?: string;
  ratio: number | null;
  goal: string;
  reached: boolean | null;
}

export interface BenchReport {
  title: string;
  rows: BenchRow[];
  /** What was compared with what, and what was not. */
  notes: string[];
}
