import * as z from 'zod';
import { batchErrorsSchema, idsNotFound } from './batch-errors.ts';
import { clientMapping } from './client-properties.ts';
import type { HubSpotConnection } from './connection.ts';
import type { DayReader } from './days.ts';
import { amount, currency } from './values.ts';

const properties = [clientMapping.managedMrr, clientMapping.managedCurrency];

const versionsSchema = z.array(
  z.object({ value: z.string().nullable(), timestamp: z.coerce.date<Date | string>() }),
);
const recordSchema = z.object({
  id: z.string(),
  createdAt: z.coerce.date<Date | string>().optional().catch(undefined),
  propertiesWithHistory: z.record(z.string(), versionsSchema).optional(),
});
type RecordWithHistory = z.infer<typeof recordSchema>;
type Versions = z.infer<typeof versionsSchema>;
const batchSchema = z.object({ results: z.array(recordSchema), errors: batchErrorsSchema });

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
  const { results, errors } = await connection.inBackground(
    'read what clients paid',
    async () =>
      batchSchema.parse(
        await connection.client.crm.objects.batchApi.read(
          'partner_clients',
          {
            inputs: clientIds.map((id) => ({ id })),
            properties: [],
            propertiesWithHistory: properties,
          },
          false,
          connection.options(),
        ),
      ),
    signal,
  );
  const answered = new Set([...results.map(({ id }) => id), ...idsNotFound(errors)]);
  const failed = clientIds.filter((id) => !answered.has(id));
  return [...results.map((record) => mrrSince(record, day, days)), ...failed.map(() => null)];
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
