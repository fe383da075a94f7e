import { inlineCompanies, readCompanies } from '../hubspot/company-associations.ts';
import type { HubSpotObject } from '../hubspot/crm-object.ts';
import { listPage, listPageSize } from '../hubspot/list-page.ts';
import { searchPage } from '../hubspot/search-page.ts';
import { divideWindows } from './id-windows.ts';
import type { IdWindow, TypePlan } from './read-plan.ts';
import type { SliceResult, SliceTools } from './read-slice.ts';

type FullPlan = Extract<TypePlan, { mode: 'full' }>;

/** Pages of each window in one slice: what a killed process reads again at most. */
const pagesInSlice = 8;

/**
 * How a complete list of a type begins: HubSpot is asked how many records there are and which is the
 * last, so that the list can be divided and its end be foretold.
 *
 * @throws {HubSpotError}
 */
export async function beginList({
  connection,
  objectType,
  signal,
}: Pick<SliceTools, 'connection' | 'objectType' | 'signal'>): Promise<{
  plan: FullPlan;
  expected: number;
}> {
  const { total, objects } = await searchPage(
    connection,
    objectType,
    { order: 'byIdDescending', limit: 1, properties: [] },
    signal,
  );
  const highest = objects[0]?.id;
  return {
    plan: {
      mode: 'full',
      windows: [{ from: 0, end: null, after: null }],
      divided: 0,
      highestId: highest === undefined ? null : Number(highest),
      nameless: 0,
    },
    expected: total,
  };
}

/**
 * Lists some pages of every window side by side.
 *
 * @param left records that are still to come, as far as known; null while unknown.
 * @throws {HubSpotError}
 */
export async function listSlice(
  tools: SliceTools,
  plan: FullPlan,
  left: number | null,
): Promise<SliceResult> {
  const pagesLeft = left === null ? null : Math.ceil(left / listPageSize);
  const { windows, divided } = divideWindows(plan, pagesLeft, plan.highestId);
  const found: Found = { objects: new Map(), unreadable: new Set(), nameless: 0 };
  // Where ids begin is known after the first page, and only then the list can be divided.
  const pages = windows.some(({ after }) => after === null) ? 1 : pagesInSlice;
  const rest = await Promise.all(windows.map((window) => listWindow(tools, window, pages, found)));
  const remaining = rest.filter((window) => window !== null);
  const nameless = plan.nameless + found.nameless;
  return {
    rows: await toRows(tools, found),
    read: found.objects.size + found.unreadable.size,
    next:
      remaining.length === 0
        ? { mode: 'done', full: true, nameless }
        : { ...plan, windows: remaining, divided, nameless },
  };
}

interface Found {
  objects: Map<string, HubSpotObject>;
  unreadable: Set<string>;
  nameless: number;
}

/** What is left of a window after some pages; null when nothing is. */
async function listWindow(
  { connection, objectType, reader, signal }: SliceTools,
  window: IdWindow,
  pages: number,
  found: Found,
): Promise<IdWindow | null> {
  const within = (id: string) =>
    Number(id) >= window.from && (window.end === null || Number(id) < window.end);
  let { after } = window;
  for (let count = 0; count < pages; count += 1) {
    const request = { after, properties: reader.properties };
    const page = await listPage(connection, objectType, request, signal);
    for (const object of page.objects) if (within(object.id)) found.objects.set(object.id, object);
    for (const id of page.unreadable) {
      if (id === null) found.nameless += 1;
      else if (within(id)) found.unreadable.add(id);
    }
    after = page.after;
    if (after === null) return null;
    const last = page.objects.at(-1);
    const beyond = (id: string) => window.end !== null && Number(id) >= window.end;
    if (beyond(after) || (last !== undefined && beyond(last.id))) return null;
  }
  return { ...window, after };
}

async function toRows(
  { connection, objectType, reader, signal }: SliceTools,
  { objects, unreadable }: Found,
) {
  const companies = new Map<string, string[]>();
  const cutOff: { id: string; after: string }[] = [];
  for (const object of objects.values()) {
    const { ids, after } = inlineCompanies(object, objectType);
    companies.set(object.id, ids);
    if (after !== undefined) cutOff.push({ id: object.id, after });
  }
  const further = await readCompanies(connection, objectType, cutOff, signal);
  return [
    ...[...objects.values()].map((object) => {
      const all = [...(companies.get(object.id) ?? []), ...(further.get(object.id) ?? [])];
      return reader.read(object, [...new Set(all)]);
    }),
    ...[...unreadable].filter((id) => !objects.has(id)).map((id) => reader.unreadable(id)),
  ];
}
