import { isDeepStrictEqual } from 'node:util';
import { readCompanies } from '../hubspot/company-associations.ts';
import type { HubSpotObject, ReadableObjects } from '../hubspot/crm-object.ts';
import { readByIds } from '../hubspot/read-by-ids.ts';
import { companiesRefused } from '../hubspot/read-record.ts';
import type { StoredRecord } from '../model/stored-record.ts';
import { lineItemsOf } from './line-items-of.ts';
import type { SliceTools } from './slice.ts';

/** What a page of a search changes about what is stored. */
export interface PageChanges {
  rows: StoredRecord[];
  /** Ids of stored records that HubSpot does not have any more. */
  gone: number[];
  /** How many of the stored records count once that has been written. */
  counting: number;
}

/** The ids of stored records that have to be on the page: above `after`, up to `to`. */
export interface CompleteRange {
  after: number;
  to: number;
}

/**
 * Compares a page of a search with what is stored. A search shows what is indexed: what it says of
 * a later change is taken, of an earlier one not. All else in which it differs is asked of the
 * records themselves: calculated properties change without a sign of it, a record that we do not
 * have may just have been deleted, and one that the page should have may be missing from the index
 * alone.
 *
 * @param complete where the page has all there are; null where it need not.
 * @throws {HubSpotError}
 */
export async function comparePage(
  tools: SliceTools,
  page: ReadableObjects,
  complete: CompleteRange | null,
): Promise<PageChanges> {
  const { portalId, objectType, connection, reader, records, signal } = tools;
  const onPage = new Set(idsOn(page));
  const range = complete && { ...complete, withFacts: countsSome(tools) };
  const [knownOfPage, expected] = await Promise.all([
    records.known(portalId, objectType, [...onPage]),
    range ? records.ids(portalId, objectType, range) : [],
  ]);
  const missing = expected.filter((id) => !onPage.has(id));
  const known =
    missing.length === 0
      ? knownOfPage
      : await records.known(portalId, objectType, [...onPage, ...missing]);
  const { stored } = known;

  const later: HubSpotObject[] = [];
  const unsure = missing.map(String);
  for (const object of page.objects) {
    const before = stored.get(Number(object.id));
    const now = reader.readAlone(object, before);
    const order = before === undefined ? 0 : compareTimes(now.modifiedAt, before.modifiedAt);
    if (order > 0) later.push(object);
    else if (order === 0 && !isSame(now, before)) unsure.push(object.id);
  }
  const sure = await readByIds(
    connection,
    objectType,
    { ids: unsure, properties: reader.properties },
    { run: connection.inBackground, signal },
  );
  const changed = [
    ...later,
    ...sure.objects.filter((object) => {
      const before = stored.get(Number(object.id));
      const now = reader.readAlone(object, before);
      return now.modifiedAt !== before?.modifiedAt || !isSame(now, before);
    }),
  ];
  const wanted = changed.map(({ id }) => ({ id, after: null }));
  const { companies, refused } = await readCompanies(connection, objectType, wanted, signal);
  const lineItems = await lineItemsOf(tools, changed);
  const broken = [...page.unreadable, ...sure.unreadable]
    .filter((id) => id !== null)
    .map((id) => reader.unreadable(id))
    .filter((row) => !isSame(row, stored.get(row.objectId)));
  const rows = [
    ...changed.map((object) =>
      reader.read(
        object,
        refused.has(object.id) ? null : (companies.get(object.id) ?? []),
        lineItems.get(object.id),
      ),
    ),
    ...broken,
  ];
  const gone = sure.gone.map(Number).filter((id) => stored.has(id));
  return { rows, gone, counting: countAfter(tools, known, rows, gone) };
}

/** How many of the stored records count, as HubSpot's search is asked for them. */
export async function countingNow(tools: SliceTools): Promise<number> {
  const known = await tools.records.known(tools.portalId, tools.objectType, []);
  return countAfter(tools, known, [], []);
}

export function idsOn({ objects, unreadable }: ReadableObjects): number[] {
  return [...objects.map(({ id }) => id), ...unreadable.filter((id) => id !== null)].map(Number);
}

function countAfter(
  tools: SliceTools,
  { count, withFacts, stored }: Awaited<ReturnType<SliceTools['records']['known']>>,
  rows: readonly StoredRecord[],
  gone: readonly number[],
): number {
  const counts = (row: StoredRecord | undefined) =>
    row !== undefined && (!countsSome(tools) || row.facts !== null) ? 1 : 0;
  const added = rows.map((row) => counts(row) - counts(stored.get(row.objectId)));
  const lost = gone.map((id) => -counts(stored.get(id)));
  return [...added, ...lost].reduce<number>(
    (sum, one) => sum + one,
    countsSome(tools) ? withFacts : count,
  );
}

/** Whether not all records of the type count, but those with facts. */
function countsSome({ reader }: SliceTools): boolean {
  return reader.counted !== null;
}

/** Above 0 when the first time is later; 0 also when HubSpot does not say. */
function compareTimes(one: string | null, other: string | null): number {
  if (one === null || one === other) return 0;
  return other === null || one > other ? 1 : -1;
}

/** What was set aside of a record itself; no search says whether its companies are refused. */
function ofValues({ setAside }: StoredRecord) {
  return setAside.filter(({ reason }) => reason !== companiesRefused);
}

/** Whether two say the same of a record, apart from when it changed and where it belongs. */
function isSame(now: StoredRecord, before: StoredRecord | undefined): boolean {
  if (before === undefined) return false;
  // What is stored has been JSON.
  const facts: unknown = JSON.parse(JSON.stringify(now.facts));
  return (
    isDeepStrictEqual(facts, before.facts) && isDeepStrictEqual(ofValues(now), ofValues(before))
  );
}
