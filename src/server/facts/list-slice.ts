import { inlineCompanies, readCompanies } from '../hubspot/company-associations.ts';
import type { HubSpotObject, ReadableObjects } from '../hubspot/crm-object.ts';
import { listPage } from '../hubspot/list-page.ts';
import { searchPage } from '../hubspot/search-page.ts';
import type { StoredRecord } from '../store/record-store.ts';
import type { ListPlan } from './read-plan.ts';
import type { SliceResult, SliceTools } from './read-slice.ts';

/** Pages of a list in one slice: what a killed process reads again at most. */
const listPagesInSlice = 8;
/** Pages searched in one slice: the companies of their records are one call. */
const searchPagesInSlice = 5;

/** A list that begins: nothing of it has been read. */
export const wholeList = { mode: 'full', after: null, below: null, nameless: 0 } as const;

/**
 * Reads some pages of a complete list. The first slice is the first page, which is all that small
 * accounts have. Then, where `fromAbove` says so, both ends are read at the same time until they meet:
 * HubSpot's list upwards by id, and its search downwards, which gives twice as many records a page
 * and has a limit of its own. Each page takes only what the other end has not read.
 *
 * @throws {HubSpotError}
 */
export async function listSlice(tools: SliceTools, plan: ListPlan): Promise<SliceResult> {
  const reading = new ListReading(tools, plan);
  if (plan.fromAbove && plan.after !== null) await reading.readBothEnds();
  else await reading.listUpwards(plan.fromAbove ? 1 : listPagesInSlice);
  const result = await reading.result();
  if (plan.after !== null) return result;
  return { ...result, total: await totalAfterFirst(tools, plan, result) };
}

/** How many records there are: all of the first slice, or as many as before; or that is not known. */
async function totalAfterFirst(
  { records, portalId, objectType }: SliceTools,
  { fromAbove }: ListPlan,
  { next, read }: SliceResult,
): Promise<number | null> {
  if (next.mode === 'done') return read;
  return fromAbove ? null : (await records.known(portalId, objectType, [])).count;
}

class ListReading {
  readonly #tools: SliceTools;
  readonly #plan: ListPlan;
  readonly #listed = new Map<string, HubSpotObject>();
  readonly #searched = new Map<string, HubSpotObject>();
  readonly #unreadable = new Set<string>();
  #companiesOfSearched = new Map<string, string[]>();
  #total: number | null = null;

  constructor(tools: SliceTools, plan: ListPlan) {
    this.#tools = tools;
    this.#plan = { ...plan };
  }

  async readBothEnds(): Promise<void> {
    let isSearched = false;
    await Promise.all([
      this.#searchDownwards().finally(() => (isSearched = true)),
      this.listUpwards(2 * listPagesInSlice, () => isSearched),
    ]);
  }

  async listUpwards(most: number, isEnough = () => false): Promise<void> {
    const { connection, objectType, reader, signal } = this.#tools;
    const plan = this.#plan;
    for (let count = 0; count < most && !this.#isWhole() && !isEnough(); count += 1) {
      const request = { after: plan.after, properties: reader.properties };
      const page = await listPage(connection, objectType, request, signal);
      const isRead = (id: number) => plan.below !== null && id >= plan.below;
      this.#take(page, isRead, this.#listed);
      const last = Math.max(...idsOf(page));
      // Without a further page everything has been listed.
      plan.after = page.after ?? String(Infinity);
      if (isRead(last)) plan.after = String(plan.below);
    }
  }

  async #searchDownwards(): Promise<void> {
    const { connection, objectType, reader, signal } = this.#tools;
    const plan = this.#plan;
    for (let count = 0; count < searchPagesInSlice && plan.fromAbove; count += 1) {
      if (this.#isWhole()) break;
      const { below } = plan;
      const order = { order: 'byIdDescending', below } as const;
      const request = { ...order, properties: reader.properties };
      const page = await searchPage(connection, objectType, request, signal);
      if (below === null) this.#total = page.total;
      const listedBelow = Number(plan.after);
      const isRead = (id: number) => id < listedBelow || (below !== null && id >= below);
      this.#take(page, isRead, this.#searched);
      const lowest = Math.min(...idsOf(page));
      // Only a page that has come down to what is listed tells that there is nothing between.
      if (lowest < listedBelow) plan.below = listedBelow;
      else if (lowest < (below ?? Infinity)) plan.below = lowest;
      else plan.fromAbove = false;
    }
    const wanted = [...this.#searched.keys()].map((id) => ({ id, after: null }));
    this.#companiesOfSearched = await readCompanies(connection, objectType, wanted, signal);
  }

  /** Takes the rows of a page that have not been read from the other end. */
  #take(
    { objects, unreadable }: ReadableObjects,
    isRead: (id: number) => boolean,
    into: Map<string, HubSpotObject>,
  ): void {
    const isNew = (id: string) => !isRead(Number(id));
    for (const object of objects) if (isNew(object.id)) into.set(object.id, object);
    for (const id of unreadable) if (id !== null && isNew(id)) this.#unreadable.add(id);
    // Which end a row without an id belongs to is not known where they meet.
    const isAllNew = objects.every(({ id }) => isNew(id));
    if (isAllNew) this.#plan.nameless += unreadable.filter((id) => id === null).length;
  }

  /** Whether both ends have met, or the list has come to its end. */
  #isWhole(): boolean {
    const { after, below } = this.#plan;
    return after !== null && Number(after) >= (below ?? Infinity);
  }

  async result(): Promise<SliceResult> {
    const rows = await this.#rows();
    const isWhole = this.#isWhole();
    const plan = this.#plan;
    return {
      rows,
      read: rows.length,
      total: this.#total,
      next: isWhole ? { mode: 'done', full: true, nameless: plan.nameless } : plan,
    };
  }

  async #rows(): Promise<StoredRecord[]> {
    const { connection, objectType, reader, signal } = this.#tools;
    const companies = new Map(this.#companiesOfSearched);
    const cutOff: { id: string; after: string }[] = [];
    for (const object of this.#listed.values()) {
      const { ids, after } = inlineCompanies(object, objectType);
      companies.set(object.id, ids);
      if (after !== undefined) cutOff.push({ id: object.id, after });
    }
    const further = await readCompanies(connection, objectType, cutOff, signal);
    const objects = new Map([...this.#searched, ...this.#listed]);
    return [
      ...[...objects.values()].map((object) => {
        const all = [...(companies.get(object.id) ?? []), ...(further.get(object.id) ?? [])];
        return reader.read(object, [...new Set(all)]);
      }),
      ...[...this.#unreadable].filter((id) => !objects.has(id)).map((id) => reader.unreadable(id)),
    ];
  }
}

function idsOf({ objects, unreadable }: ReadableObjects): number[] {
  return [...objects.map(({ id }) => id), ...unreadable.filter((id) => id !== null)].map(Number);
}
