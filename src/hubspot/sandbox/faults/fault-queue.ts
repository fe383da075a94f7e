import type { Fault, FaultEffect } from './fault.ts';

/** Effects that a request can have besides one answer. */
const besides = new Set<FaultEffect['kind']>(['change', 'delay']);

/**
 * The faults that are still to come, in the order in which they were asked for. Of the faults that
 * decide the answer a request meets one, the next request the next one.
 */
export class FaultQueue {
  #waiting: { fault: Fault; after: number; left: number }[] = [];

  add(...faults: Fault[]): void {
    for (const fault of faults) {
      this.#waiting.push({ fault, after: fault.after ?? 0, left: fault.times ?? 1 });
    }
  }

  clear(): void {
    this.#waiting = [];
  }

  /** How many faults have not been met, or not often enough. */
  get size(): number {
    return this.#waiting.length;
  }

  /** Uses up what meets a request to `path`. */
  take(path: string): FaultEffect[] {
    const effects: FaultEffect[] = [];
    let decided = false;
    for (const waiting of this.#waiting) {
      if (!path.startsWith(waiting.fault.path ?? '/')) continue;
      if (waiting.after > 0) {
        waiting.after -= 1;
        continue;
      }
      const { effect } = waiting.fault;
      if (!besides.has(effect.kind)) {
        if (decided) continue;
        decided = true;
      }
      waiting.left -= 1;
      effects.push(effect);
    }
    this.#waiting = this.#waiting.filter(({ left }) => left > 0);
    return effects;
  }
}
