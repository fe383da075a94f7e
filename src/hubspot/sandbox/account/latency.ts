import { generateMersenne53Randomizer } from '@faker-js/faker';

/** How long answers take, in milliseconds: give or take the jitter, none when left out. */
export interface Latency {
  milliseconds: number;
  jitter?: number;
}

/** Gives the time of one answer after the other; the same ones for the same seed. */
export function createLatency(latency: Latency | undefined, seed: number): () => number {
  if (!latency) return () => 0;
  const { milliseconds, jitter = 0 } = latency;
  const randomizer = generateMersenne53Randomizer(seed);
  return () => Math.max(0, milliseconds + (2 * randomizer.next() - 1) * jitter);
}
