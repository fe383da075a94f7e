import type { SandboxRecord } from './record.ts';

interface Pending {
  id: string;
  /** Epoch milliseconds from which searches see the change. */
  visibleFrom: number;
  /** The record as it was; undefined when it was not there. */
  before: SandboxRecord | undefined;
}

/**
 * What searches see of the records of one type: HubSpot indexes a change some seconds after lists
 * and single reads give it.
 */
export class SearchIndex {
  #pending: Pending[] = [];

  /** Notes how a record was just before a change; call it before every change. */
  willChange(id: string, before: SandboxRecord | undefined, visibleFrom: number): void {
    this.#pending.push({ id, visibleFrom, before: before && structuredClone(before) });
  }

  /** The live records as searches see them at `now`, by ascending id. */
  seen(live: readonly SandboxRecord[], now: number): readonly SandboxRecord[] {
    this.#pending = this.#pending.filter(({ visibleFrom }) => visibleFrom > now);
    if (this.#pending.length === 0) return live;
    const earlier = new Map<string, SandboxRecord | undefined>();
    // The oldest change that is not seen yet decides what is seen.
    for (const { id, before } of this.#pending) {
      if (!earlier.has(id)) earlier.set(id, before);
    }
    return [
      ...live.filter(({ id }) => !earlier.has(id)),
      ...[...earlier.values()].filter((record) => record !== undefined),
    ].sort((a, b) => Number(a.id) - Number(b.id));
  }
}
