import type { SandboxRecord } from './record.ts';

/** A page of records and the cursor of the next one, which is absent on the last page. */
export interface RecordPage {
  records: SandboxRecord[];
  after?: string;
}

/**
 * The records of one object type, by id and in ascending order of id, so that a page costs
 * the same wherever it is.
 */
export class RecordStore {
  readonly #byId = new Map<string, SandboxRecord>();
  readonly #live: SandboxRecord[];
  readonly #archived: SandboxRecord[] = [];

  constructor(records: Iterable<SandboxRecord> = []) {
    this.#live = [...records].sort((a, b) => Number(a.id) - Number(b.id));
    for (const record of this.#live) this.#byId.set(record.id, record);
  }

  /** How many records are not archived. */
  get size(): number {
    return this.#live.length;
  }

  /** The record with this id, unless it is archived; with `archived`, only if it is. */
  get(id: string, archived = false): SandboxRecord | undefined {
    const record = this.#byId.get(id);
    return record && (record.archivedAt !== undefined) === archived ? record : undefined;
  }

  /** Every record that is not archived, by ascending id. */
  all(): readonly SandboxRecord[] {
    return this.#live;
  }

  [Symbol.iterator](): IterableIterator<SandboxRecord> {
    return this.#live.values();
  }

  /**
   * At most `limit` records whose id is `after` or higher. The cursor is the id of the first
   * record of the next page, so that a record deleted between two pages shifts nothing.
   * @param early so many records before the cursor come again
   */
  page(limit: number, after = 0, archived = false, early = 0): RecordPage {
    const all = archived ? this.#archived : this.#live;
    const start = Math.max(0, firstAtLeast(all, after) - early);
    const records = all.slice(start, start + limit);
    const next = all[start + limit];
    return next === undefined ? { records } : { records, after: next.id };
  }

  /** @throws RangeError when the id is taken. */
  add(record: SandboxRecord): void {
    if (this.#byId.has(record.id)) throw new RangeError(`Record ${record.id} already exists.`);
    this.#byId.set(record.id, record);
    this.#live.splice(firstAtLeast(this.#live, Number(record.id)), 0, record);
  }

  /**
   * Marks a record as deleted, at the given ISO time; HubSpot keeps it in its recycling bin.
   * @throws RangeError when there is no such record.
   */
  archive(id: string, at: string): void {
    const record = this.get(id);
    if (!record) throw new RangeError(`Record ${id} does not exist.`);
    record.archivedAt = at;
    this.#live.splice(firstAtLeast(this.#live, Number(id)), 1);
    this.#archived.splice(firstAtLeast(this.#archived, Number(id)), 0, record);
  }

  /**
   * Takes a record out of the recycling bin.
   * @throws RangeError when it is not there.
   */
  restore(id: string): void {
    const record = this.get(id, true);
    if (!record) throw new RangeError(`Record ${id} is not deleted.`);
    delete record.archivedAt;
    this.#archived.splice(firstAtLeast(this.#archived, Number(id)), 1);
    this.#live.splice(firstAtLeast(this.#live, Number(id)), 0, record);
  }
}

/** The place of the first record whose id is `id` or higher. */
function firstAtLeast(sorted: readonly SandboxRecord[], id: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(sorted[middle]!.id) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
