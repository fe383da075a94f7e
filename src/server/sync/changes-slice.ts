import { searchPage, type SearchPage } from '../hubspot/search-page.ts';
import type { ChangesPlan, TypePlan } from '../model/sync-plan.ts';
import { comparePage, countingNow, idsOn, type PageChanges } from './compare-page.ts';
import type { SliceResult, SliceTools } from './slice.ts';

/** With so many changes a complete list is quicker: it is not held to the limit of searches. */
const mostChanges = 10_000;

export type ChangesResult = SliceResult | 'listInstead';

/**
 * Reads what has changed since a time, in up to three steps; where nothing has, the first is one
 * call and all there is to do.
 *
 * The first page is the newest changes of the records that count, with their number. It finds that
 * something has changed, but is no proof that there is no more: searches may put a row in a wrong
 * place. So all that `changed` since is searched for, page by page. When HubSpot's number is still
 * not ours, a record was deleted, or came to count, or ceased to, without a sign: then all that are
 * `counted` are gone through. A number that is simply wrong is remembered, and no reason to do it again.
 *
 * @throws {HubSpotError}
 */
export async function changesSlice(tools: SliceTools, plan: ChangesPlan): Promise<ChangesResult> {
  switch (plan.step) {
    case 'newest':
      return newest(tools, plan);
    case 'changed':
      return changed(tools, plan);
    case 'counted':
      return counted(tools, plan);
  }
}

async function newest(tools: SliceTools, plan: ChangesPlan): Promise<SliceResult> {
  const { connection, objectType, reader, signal } = tools;
  const page = await searchPage(
    connection,
    objectType,
    { order: 'newestChangeFirst', of: reader.counted, properties: reader.properties },
    signal,
  );
  const isAll = !page.hasMore;
  const found = await comparePage(tools, page, isAll ? everything : null);
  const off = page.total - found.counting;
  if (isAll) return sliceOf(found, doneWith(off));
  const isQuiet = found.rows.length + found.gone.length === 0;
  if (isQuiet && off === plan.off) return sliceOf(found, doneWith(off));
  return sliceOf(found, { ...plan, step: 'changed', afterId: 0, total: page.total });
}

async function changed(tools: SliceTools, plan: ChangesPlan): Promise<ChangesResult> {
  const { connection, objectType, reader, signal } = tools;
  const { afterId, since, total } = plan;
  const request = { order: 'byId', changedSince: new Date(since), afterId } as const;
  const asked = { ...request, properties: reader.properties };
  const page = await searchPage(connection, objectType, asked, signal);
  if (page.total > mostChanges) return 'listInstead';
  const found = await comparePage(tools, page, null);
  const next = placeAfter(page, afterId);
  if (next !== null) return sliceOf(found, { ...plan, afterId: next });
  const off = (total ?? NaN) - found.counting;
  if (off === plan.off) return sliceOf(found, doneWith(off));
  return sliceOf(found, { ...plan, step: 'counted', afterId: 0, total: null });
}

async function counted(tools: SliceTools, plan: ChangesPlan): Promise<SliceResult> {
  const { connection, objectType, reader, signal } = tools;
  const { afterId } = plan;
  const request = { order: 'byId', of: reader.counted, afterId } as const;
  const asked = { ...request, properties: reader.properties };
  const page = await searchPage(connection, objectType, asked, signal);
  if (plan.total === null) {
    const off = page.total - (await countingNow(tools));
    // Something had changed between the searches.
    if (off === plan.off) return { rows: [], read: 0, next: doneWith(off) };
  }
  const total = plan.total ?? page.total;
  const next = placeAfter(page, afterId);
  const to = next ?? everything.to;
  const found = await comparePage(tools, page, { after: afterId, to });
  if (next !== null) return sliceOf(found, { ...plan, afterId: next, total });
  return sliceOf(found, doneWith(total - found.counting));
}

const everything = { after: 0, to: Number.MAX_SAFE_INTEGER };

/**
 * The id up to which a page by ascending id has all there are: the last but one, as a single row in
 * the wrong place must not lead past others. Null after the last page.
 */
function placeAfter(page: SearchPage, afterId: number): number | null {
  if (!page.hasMore) return null;
  const [last, lastButOne] = idsOn(page).toSorted((a, b) => b - a);
  const place = lastButOne ?? last ?? afterId;
  return place > afterId ? place : null;
}

function doneWith(off: number): TypePlan {
  return { mode: 'done', full: false, nameless: 0, off };
}

function sliceOf({ rows, gone }: PageChanges, next: TypePlan): SliceResult {
  return { rows, gone, read: rows.length, next };
}
