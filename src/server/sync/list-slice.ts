import { inlineCompanies, readCompanies } from '../hubspot/company-associations.ts';
import type { HubSpotObject, ReadableObjects } from '../hubspot/crm-object.ts';
import { listPage } from '../hubspot/list-page.ts';
import { searchPage } from '../hubspot/search-page.ts';
import type { StoredRecord } from '../model/stored-record.ts';
import type { IdWindow, ListPlan } from '../model/sync-plan.ts';
import type { SliceResult, SliceTools } from './slice.ts';

/** Pages of each window in one slice: what a killed process reads again at most. */
const listPagesInSlice = 8;
/** Pages searched in one slice: the companies of their records are one call. */
const searchPagesInSlice = 5;
/** With fewer records left a second window is not worth the page that it may cost. */
const worthDividing = 2_000;

/** A list that begins: nothing of it has been read. */
export function wholeList(fromAbove: boolean): ListPlan {
  const windows = [{ from: 0, after: null }];
  return { mode: 'full', windows, fromAbove, below: null, nameless: 0 };
}

/**
 * Reads some pages of a complete list. The first slice is the first page, which is all that small
 * accounts have. Then, where `fromAbove` says so, both ends are read at the same time until they meet:
 * HubSpot's list upwards by id, and its search downwards, which gives twice as many records a page
 * and has a limit of its own. While much is left, a second list begins in the middle: the cursor of
 * a list is an id, and any number will do. Each page takes only what nobody else has read.
 *
 * @param left records that are still to come, as far as known; null while unknown.
 * @throws {HubSpotError}
 */
export async function listSlice(
  tools: SliceTools,
  plan: ListPlan,
  left: number | null,
): Promise<SliceResult> {
  const slice = new ListSlice(tools, plan);
  const isFirst = plan.windows[0]?.after === null;
  if (plan.fromAbove && !isFirst) await slice.readBothEnds((left ?? 0) >= worthDividing);
  else await slice.readList(plan.fromAbove ? 1 : listPagesInSlice);
  const result = await slice.result();
  return isFirst ? { ...result, total: await totalAfterFirst(tools, plan, result) } : result;
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

class ListSlice {
  readonly #tools: SliceTools;
  readonly #plan: ListPlan;
  readonly #listed = new Map<string, HubSpotObject>();
  readonly #searched = new Map<string, HubSpotObject>();
  readonly #unreadable = new Set<string>();
  #companiesOfSearched = new Map<string, string[]>();
  #total: number | null = null;

  constructor(tools: SliceTools, plan: ListPlan) {
    this.#tools = tools;
    this.#plan = { ...plan, windows: plan.windows.map((window) => ({ ...window })) };
  }

  async readList(pages: number): Promise<void> {
    for (const window of [...this.#plan.windows]) await this.#listUpwards(window, pages);
  }

  async readBothEnds(isLong: boolean): Promise<void> {
    if (isLong) this.#divide();
    const [searched, listed] = [new AbortController(), new AbortController()];
    const lists = this.#plan.windows.map((window) =>
      this.#listUpwards(window, 2 * listPagesInSlice, searched.signal),
    );
    await Promise.all([
      this.#searchDownwards(listed.signal).finally(() => searched.abort()),
      Promise.all(lists).finally(() => listed.abort()),
    ]);
  }

  /** The lower third is for the first list, the rest for the second one and the searches. */
  #divide(): void {
    const { windows, below } = this.#plan;
    const [only, ...others] = windows;
    if (only === undefined || others.length > 0 || below === null) return;
    const listed = placeOf(only);
    const from = listed + Math.floor((below - listed) / 3);
    // Whether a page begins with the cursor's id or after it, it begins with `from` at the latest.
    if (from > listed + 1) windows.push({ from, after: String(from - 1) });
  }

  async #listUpwards(window: IdWindow, most: number, enough?: AbortSignal): Promise<void> {
    const { connection, objectType, reader, signal } = this.#tools;
    for (let count = 0; count < most && !this.#isListed(window); count += 1) {
      if (enough?.aborted) break;
      const request = { after: window.after, properties: reader.properties };
      const page = await listPage(connection, objectType, request, signal);
      const end = this.#endOf(window);
      this.#take(page, (id) => id < window.from || id >= end, this.#listed);
      // Without a further page everything has been listed.
      const isOver = page.after === null || Math.max(...idsOf(page)) >= end;
      window.after = isOver ? String(end) : page.after;
      this.#dropListed();
    }
  }

  async #searchDownwards(enough: AbortSignal): Promise<void> {
    const { connection, objectType, reader, signal } = this.#tools;
    const plan = this.#plan;
    for (let count = 0; count < searchPagesInSlice; count += 1) {
      if (plan.windows.length === 0 || !plan.fromAbove) break;
      const request = { order: 'byIdDescending', below: plan.below } as const;
      const asked = { ...request, properties: reader.properties };
      const either = AbortSignal.any([signal, enough]);
      const page = await searchPage(connection, objectType, asked, either).catch((error) => {
        // Nobody waits for a search's turn when the lists have got far enough.
        if (enough.aborted) return null;
        throw error;
      });
      if (page === null) break;
      if (request.below === null) this.#total = page.total;
      // Lists have gone on meanwhile.
      const last = plan.windows.at(-1);
      if (last === undefined) break;
      const [listed, below] = [placeOf(last), plan.below ?? Infinity];
      this.#take(page, (id) => id < listed || id >= below, this.#searched);
      const lowest = Math.min(...idsOf(page));
      // Only a page that has come down to what is listed tells that there is nothing between.
      if (lowest < (request.below ?? Infinity)) {
        plan.below = Math.min(below, Math.max(lowest, listed));
      } else plan.fromAbove = false;
      this.#dropListed();
    }
    const wanted = [...this.#searched.keys()].map((id) => ({ id, after: null }));
    this.#companiesOfSearched = await readCompanies(connection, objectType, wanted, signal);
  }

  /** Takes the rows of a page that nobody else has read. */
  #take(
    { objects, unreadable }: ReadableObjects,
    isRead: (id: number) => boolean,
    into: Map<string, HubSpotObject>,
  ): void {
    const isNew = (id: string) => !isRead(Number(id));
    for (const object of objects) if (isNew(object.id)) into.set(object.id, object);
    for (const id of unreadable) if (id !== null && isNew(id)) this.#unreadable.add(id);
    // Whom a row without an id belongs to is not known where two meet.
    const isAllNew = objects.every(({ id }) => isNew(id));
    if (isAllNew) this.#plan.nameless += unreadable.filter((id) => id === null).length;
  }

  #endOf({ from }: IdWindow): number {
    const { windows, below } = this.#plan;
    return windows.find((next) => next.from > from)?.from ?? below ?? Infinity;
  }

  #isListed(window: IdWindow): boolean {
    return placeOf(window) >= this.#endOf(window);
  }

  /** Where the last window has been listed, searches go on below it. */
  #dropListed(): void {
    const plan = this.#plan;
    for (let last = plan.windows.at(-1); last !== undefined; last = plan.windows.at(-1)) {
      if (!this.#isListed(last)) break;
      plan.below = last.from;
      plan.windows.pop();
    }
    plan.windows = plan.windows.filter((window) => !this.#isListed(window));
  }

  async result(): Promise<SliceResult> {
    const rows = await this.#rows();
    const plan = this.#plan;
    return {
      rows,
      read: rows.length,
      total: this.#total,
      next:
        plan.windows.length === 0 ? { mode: 'done', full: true, nameless: plan.nameless } : plan,
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

/** The id below which a window has been listed. */
function placeOf({ from, after }: IdWindow): number {
  return Math.max(from, Number(after));
}

function idsOf({ objects, unreadable }: ReadableObjects): number[] {
  return [...objects.map(({ id }) => id), ...unreadable.filter((id) => id !== null)].map(Number);
}
