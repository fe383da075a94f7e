import { readCompanies } from '../hubspot/company-associations.ts';
import { lastModified, type HubSpotObject, type ReadableObjects } from '../hubspot/crm-object.ts';
import { readInstant } from '../hubspot/days.ts';
import { searchPage } from '../hubspot/search-page.ts';
import type { TypePlan } from '../model/sync-plan.ts';
import type { SliceResult, SliceTools } from './slice.ts';

type ChangesPlan = Extract<TypePlan, { mode: 'changes' }>;

/** With so many changes a complete list is quicker: it is not held to the limit of searches. */
const mostChanges = 10_000;

export type ChangesResult = SliceResult | 'listInstead';

/**
 * Reads what has changed since a time. The first page is the newest changes of all, which is all
 * there is to do in an account where little happens, and tells how many records there are: when
 * that is not the number of those that are stored, some were deleted, or came unseen, and the whole
 * list has to be read. Longer runs of changes are followed by id.
 *
 * @throws {HubSpotError}
 */
export async function changesSlice(tools: SliceTools, plan: ChangesPlan): Promise<ChangesResult> {
  return plan.afterId === null ? firstPage(tools, plan) : nextPage(tools, plan, plan.afterId);
}

async function firstPage(tools: SliceTools, plan: ChangesPlan): Promise<ChangesResult> {
  const { connection, objectType, reader, signal } = tools;
  const request = { order: 'newestChangeFirst', properties: reader.properties } as const;
  const page = await searchPage(connection, objectType, request, signal);
  // HubSpot may put less on a page than was asked for: only the total says whether it is the last.
  const isAll = page.objects.length + page.unreadable.length >= page.total;
  const oldest = page.objects.at(-1);
  const goesOn = !isAll && (oldest === undefined || modifiedAt(oldest) >= plan.since);
  const withTotal = { ...plan, total: page.total };
  if (goesOn) return { rows: [], read: 0, next: { ...withTotal, afterId: 0 } };
  return takeChanges(tools, page, withTotal, null);
}

async function nextPage(
  tools: SliceTools,
  plan: ChangesPlan,
  afterId: number,
): Promise<ChangesResult> {
  const { connection, objectType, reader, signal } = tools;
  const page = await searchPage(
    connection,
    objectType,
    {
      order: 'byId',
      changedSince: new Date(plan.since),
      afterId,
      properties: reader.properties,
    },
    signal,
  );
  if (page.total > mostChanges) return 'listInstead';
  const ids = [...page.objects.map(({ id }) => id), ...page.unreadable.filter((id) => id !== null)];
  const last = Math.max(afterId, ...ids.map(Number));
  const isAll = page.objects.length + page.unreadable.length >= page.total;
  const isLast = isAll || last === afterId;
  return takeChanges(tools, page, plan, isLast ? null : last);
}

/**
 * Takes what is newer than what is stored: a search may still find an older state of a record than a
 * list did, since its index follows after a while. After the last page the records are counted.
 *
 * @param nextAfterId the id up to which changes have been read; null after the last page.
 */
async function takeChanges(
  { portalId, connection, objectType, reader, records, signal }: SliceTools,
  { objects, unreadable }: ReadableObjects,
  plan: ChangesPlan,
  nextAfterId: number | null,
): Promise<ChangesResult> {
  const withoutValues = unreadable.filter((id) => id !== null);
  const ids = [...objects.map(({ id }) => Number(id)), ...withoutValues.map(Number)];
  const { count, modified } = await records.known(portalId, objectType, ids);
  const added = new Set(ids.filter((id) => !modified.has(id))).size;
  const isLast = nextAfterId === null;
  if (isLast && count + added + plan.nameless !== plan.total) return 'listInstead';
  const changed = objects.filter((object) => {
    const before = modified.get(Number(object.id)) ?? null;
    return before === null || before < modifiedAt(object);
  });
  const wanted = changed.map(({ id }) => ({ id, after: null }));
  const companies = await readCompanies(connection, objectType, wanted, signal);
  return {
    rows: [
      ...changed.map((object) => reader.read(object, companies.get(object.id) ?? [])),
      ...withoutValues.map((id) => reader.unreadable(id)),
    ],
    read: changed.length,
    next: isLast ? { mode: 'done', full: false, nameless: 0 } : { ...plan, afterId: nextAfterId },
  };
}

/** ISO 8601; of a record without it, the end of time: it may have changed. */
function modifiedAt({ properties }: HubSpotObject): string {
  return readInstant(properties[lastModified] ?? '')?.toISOString() ?? '9999';
}
