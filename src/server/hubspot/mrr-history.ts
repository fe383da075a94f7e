import { clientMapping } from './client-properties.ts';
import type { HubSpotConnection } from './connection.ts';
import type { DayReader } from './days.ts';
import {
  readPropertyHistories,
  type RecordWithHistory,
  type Versions,
} from './property-histories.ts';
import { amount, currency } from './values.ts';

const properties = [clientMapping.managedMrr, clientMapping.managedCurrency];

/** A client's managed MRR on a day of the past and now. */
export interface MrrSince {
  before: number;
  now: number;
  /** ISO 4217; null when HubSpot names none. */
  currency: string | null;
}

/**
 * What clients paid on a day and pay now, in one call that nobody waits for; null for a client of
 * which that is not known: HubSpot keeps a limited number of values, and days before the oldest one
 * are unknown. Clients that HubSpot does not know any more are left out.
 *
 * @param clientIds at most `historiesAtOnce`.
 * @throws {HubSpotError}
 */
export async function readMrrSince(
  connection: HubSpotConnection,
  clientIds: readonly string[],
  day: string,
  days: DayReader,
  signal: AbortSignal,
): Promise<(MrrSince | null)[]> {
  const { records, failed } = await readPropertyHistories(
    connection,
    'read what clients paid',
    clientIds,
    properties,
    signal,
  );
  return [...records.map((record) => mrrSince(record, day, days)), ...failed.map(() => null)];
}

function mrrSince(record: RecordWithHistory, day: string, days: DayReader): MrrSince | null {
  const { createdAt, propertiesWithHistory = {} } = record;
  const ofMrr = newestFirst(propertiesWithHistory[clientMapping.managedMrr]);
  const existed = createdAt === undefined || days.dayOf(createdAt) <= day;
  const newest = ofMrr[0];
  if (newest === undefined) return nothing;
  const then = ofMrr.find(({ timestamp }) => days.dayOf(timestamp) <= day);
  if (then === undefined && existed) return null;
  const before = then === undefined ? 0 : readAmount(then.value);
  const now = readAmount(newest.value);
  if (before === null || now === null) return null;
  const currencies = currenciesSince(
    newestFirst(propertiesWithHistory[clientMapping.managedCurrency]),
    day,
    days,
  );
  // An amount in another currency is no smaller one.
  if (currencies.size > 1) return null;
  return { before, now, currency: [...currencies][0] ?? null };
}

const nothing: MrrSince = { before: 0, now: 0, currency: null };

/** Those that held on the day or later. */
function currenciesSince(versions: Versions, day: string, days: DayReader): Set<string> {
  const firstBefore = versions.findIndex(({ timestamp }) => days.dayOf(timestamp) <= day);
  const since = firstBefore < 0 ? versions : versions.slice(0, firstBefore + 1);
  return new Set(since.flatMap(({ value }) => currency.safeParse(value ?? '').data ?? []));
}

/** Null when it is no amount; an emptied value is none. */
function readAmount(value: string | null): number | null {
  if (value === null || value.trim() === '') return 0;
  return amount.safeParse(value).data ?? null;
}

function newestFirst(versions: Versions = []): Versions {
  return versions.toSorted((a, b) => +b.timestamp - +a.timestamp);
}
