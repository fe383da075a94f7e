import {
  inlineCompanies,
  readCompanies,
  type CompaniesWanted,
} from '../hubspot/company-associations.ts';
import type { HubSpotObject, ReadableObjects } from '../hubspot/crm-object.ts';
import { CursorTrail } from '../hubspot/cursor-trail.ts';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import { listPage, type ListPage } from '../hubspot/list-page.ts';
import { searchPage } from '../hubspot/search-page.ts';
import { letOthersIn } from '../model/let-others-in.ts';
import { portions } from '../model/portions.ts';
import type { StoredRecord } from '../model/stored-record.ts';
import type { IdWindow, ListPlan } from '../model/sync-plan.ts';
import { lineItemsOf } from './line-items-of.ts';
import type { SliceResult, SliceTools } from './slice.ts';

/** Pages of each window in one slice: what a killed process reads again at most. */
const listPagesInSlice = 8;
/** Pages searched in one slice: the companies of their records are one call. */
const searchPagesInSlice = 5;
/**
 * Rows that are made out of records before other accounts get their turn: a millisecond. A small
 * account's turn is some twenty answers, each of which may have to wait for so many rows.
 */
const rowsAtOnce = 5;
/** With fewer records left a second window is not worth the page that it may cost. */
const worthDividing = 2_000;

/** A list that begins: nothing of it has been read. */
export function wholeList(fromAbove: boolean): ListPlan {
  const windows = [{ from: 0, after: null }];
  return { mode: 'full', windows, fromAbove, below: null, nameless: 0 };
}

/**
 * Reads some pages of a complete list. The first slice is the first page, which is all that small
 * accounts have. Then, where `fromAbove` says so, both ends are read at the same time until they
 * meet: HubSpot's list upwards by id, and its search downwards, which gives twice as many records a
 * page and has its own limit. While much is left, a second list begins in the middle. Each page
 * takes only what nobody else has read. All that needs cursors that are ids, as HubSpot's are
 * today, though nothing promises it: where one is not, the list continues alone from cursor to
 * cursor.
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
  if (plan.opaque !== undefined) await slice.followCursors();
  else if (plan.fromAbove && !isFirst) await slice.readBothEnds((left ?? 0) >= worthDividing);
  else await slice.readList(plan.fromAbove ? 1 : listPagesInSlice);
  const result = await slice.result();
  return isFirst ? { ...result, total: await totalAfterFirst(tools, plan, result) } : result;
}

/**
 * How many records there are: all of the first slice, or as many as before; or that is not known.
 */
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
  /** Rows but for their companies. Made while the next pages come: all at the end is half a second. */
  readonly #made = new Map<HubSpotObject, StoredRecord>();
  readonly #unreadable = new Set<string>();
  readonly #refused = new Set<string>();
  #companiesOfSearched = new Map<string, string[]>();
  #total: number | null = null;

  constructor(tools: SliceTools, plan: ListPlan) {
    this.#tools = tools;
    this.#plan = { ...plan, windows: plan.windows.map((window) => ({ ...window })) };
  }

  async readList(pages: number): Promise<void> {
    for (const window of [...this.#plan.windows]) await this.#listUpwards(window, pages);
  }

  /** Takes whatever the pages have: that a record comes twice does no harm. */
  async followCursors(): Promise<void> {
    for (let count = 0; count < listPagesInSlice && this.#plan.opaque !== undefined; count += 1) {
      const { connection, objectType, reader, signal } = this.#tools;
      const { after, seen } = this.#plan.opaque;
      const request = { after, properties: reader.properties };
      const page = await listPage(connection, objectType, request, signal);
      this.#take(page, () => false, this.#listed);
      this.#follow(page, seen);
      await this.#makeRows(page);
    }
  }

  async readBothEnds(isLong: boolean): Promise<void> {
    // The second page shows whether the first one's cursor was an id: before, nothing may rely on
    // it.
    if (this.#plan.below === null) await this.readList(1);
    if (this.#plan.windows.length === 0) return;
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
      if (enough?.aborted || !this.#plan.windows.includes(window)) break;
      const request = { after: window.after, properties: reader.properties };
      const page = await listPage(connection, objectType, request, signal).catch((error) => {
        if (isMadeUp(window) && error instanceof HubSpotError && error.kind === 'badRequest') {
          return null;
        }
        throw error;
      });
      if (page === null) return this.#drop(window);
      const end = this.#endOf(window);
      this.#take(page, (id) => id < window.from || id >= end, this.#listed);
      // Without a further page everything has been listed.
      const isOver = page.after === null || Math.max(...idsOf(page)) >= end;
      const isPlace = page.after !== null && isIdBehind(page.after, idsOf(page), window);
      if (!isOver && !isPlace) return this.#listAlone(window, page);
      window.after = isOver ? String(end) : page.after;
      this.#dropListed();
      await this.#makeRows(page);
    }
  }

  /**
   * A list that begins in the middle is given up; the first one's cursors are followed as they are.
   */
  #listAlone(window: IdWindow, page: ListPage): void {
    if (window.from > 0) return this.#drop(window);
    this.#plan.windows = [];
    this.#plan.fromAbove = false;
    this.#follow(page, window.after === null ? [] : [`cursor ${window.after}`]);
  }

  #follow(page: ListPage, seen: readonly string[]): void {
    const trail = new CursorTrail(`list ${this.#tools.objectType}`, seen);
    trail.pass(idsOf(page));
    if (page.after === null) delete this.#plan.opaque;
    else {
      trail.follow(page.after);
      this.#plan.opaque = { after: page.after, seen: trail.seen };
    }
  }

  /** What it was to list is left to the one below it. */
  #drop(window: IdWindow): void {
    this.#plan.windows = this.#plan.windows.filter((other) => other !== window);
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
      const lowest = lowestOf(idsOf(page));
      // Only a page that has come down to what is listed shows that there is nothing in between.
      if (lowest < (request.below ?? Infinity)) {
        plan.below = Math.min(below, Math.max(lowest, listed));
      } else plan.fromAbove = false;
      this.#dropListed();
      await this.#makeRows(page);
    }
    const wanted = [...this.#searched.keys()].map((id) => ({ id, after: null }));
    const found = await readCompanies(connection, objectType, wanted, signal);
    this.#companiesOfSearched = found.companies;
    for (const id of found.refused) this.#refused.add(id);
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

  /** Where the last window has been listed, searches continue below it. */
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
        plan.windows.length === 0 && plan.opaque === undefined
          ? { mode: 'done', full: true, nameless: plan.nameless }
          : plan,
    };
  }

  /** Makes those of a page that were taken and need nothing else, whatever is read meanwhile. */
  async #makeRows({ objects }: ReadableObjects): Promise<void> {
    const { reader, signal } = this.#tools;
    for (const some of portions(objects, rowsAtOnce)) {
      await letOthersIn(signal);
      for (const object of some) {
        const { id } = object;
        const isTaken = object === (this.#listed.get(id) ?? this.#searched.get(id));
        if (isTaken && !reader.needsLineItems(object)) {
          this.#made.set(object, reader.read(object, []));
        }
      }
    }
  }

  async #rows(): Promise<StoredRecord[]> {
    const { connection, objectType, reader, signal } = this.#tools;
    const companies = new Map(this.#companiesOfSearched);
    const cutOff: CompaniesWanted[] = [];
    for (const object of this.#listed.values()) {
      const { ids, after, hasPrimary } = inlineCompanies(object, objectType);
      // The primary one comes first: where the rest may have it, the whole list is asked for.
      const isWhole = after === undefined || hasPrimary;
      companies.set(object.id, isWhole ? ids : []);
      if (after !== undefined) cutOff.push({ id: object.id, after: isWhole ? after : null });
    }
    const rest = await readCompanies(connection, objectType, cutOff, signal);
    const refused = new Set([...this.#refused, ...rest.refused]);
    const further = rest.companies;
    const objects = new Map([...this.#searched, ...this.#listed]);
    const lineItems = await lineItemsOf(this.#tools, [...objects.values()]);
    const rows: StoredRecord[] = [];
    for (const some of portions([...objects.values()], rowsAtOnce)) {
      await letOthersIn(signal);
      for (const object of some) {
        const all = [...(companies.get(object.id) ?? []), ...(further.get(object.id) ?? [])];
        const companyIds = refused.has(object.id) ? null : [...new Set(all)];
        const made = companyIds && this.#made.get(object);
        rows.push(
          made
            ? { ...made, companyIds }
            : reader.read(object, companyIds, lineItems.get(object.id)),
        );
      }
    }
    const unreadable = [...this.#unreadable].filter((id) => !objects.has(id));
    return [...rows, ...unreadable.map((id) => reader.unreadable(id))];
  }
}

/** The id below which a window has been listed. */
function placeOf({ from, after }: IdWindow): number {
  return Math.max(from, Number(after));
}

/** How far down a page of a search has come; one row in a wrong place is not taken for that. */
function lowestOf(ids: readonly number[]): number {
  const [lowest = Infinity, next] = ids.toSorted((a, b) => a - b);
  const isInOrder = ids.every((id, index) => index === 0 || id < (ids[index - 1] ?? Infinity));
  return isInOrder ? lowest : (next ?? lowest);
}

/** Whether a list was begun here with a cursor of our own making. */
function isMadeUp({ from, after }: IdWindow): boolean {
  return from > 0 && after === String(from - 1);
}

/**
 * Whether the cursor that came with these ids is an id itself, behind them and behind the cursor
 * before, beyond which there is at least one of them.
 */
function isIdBehind(after: string, ids: readonly number[], window: IdWindow): boolean {
  if (!/^\d{1,15}$/.test(after) || ids.length === 0) return false;
  const [before, last] = [placeOf(window), Math.max(...ids)];
  return Number(after) > before && Number(after) >= last && last >= before;
}

function idsOf({ objects, unreadable }: ReadableObjects): number[] {
  return [...objects.map(({ id }) => id), ...unreadable.filter((id) => id !== null)].map(Number);
}
