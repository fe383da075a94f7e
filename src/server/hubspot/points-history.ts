import type { ClientHistory } from '@partner-tier-points/contract';
import { readAccountDetails } from './account-details.ts';
import { clientMapping } from './client-properties.ts';
import type { HubSpotConnection } from './connection.ts';
import { createDayReader, type DayReader } from './days.ts';
import { HubSpotError } from './hubspot-error.ts';
import {
  readPropertyHistories,
  recordWithHistorySchema,
  type RecordWithHistory,
} from './property-histories.ts';
import { points } from './values.ts';

const tracks = [
  ['sold', clientMapping.soldPoints],
  ['managed', clientMapping.managedPoints],
] as const;
const properties = tracks.map(([, property]) => property);

/** The history of a client, with where it begins. */
export interface KnownHistory extends ClientHistory {
  /** HubSpot keeps a limited number of values: days before its oldest ones are unknown. */
  unknown: { from: string | null; until: string } | null;
}

export interface ReadHistories {
  histories: KnownHistory[];
  /** Clients of which HubSpot gave none, and did not say that there is no such client. */
  failed: string[];
}

/**
 * The sold and managed points that HubSpot stored on a client over time, oldest first: one figure
 * for each day on which it changed, days in the account's time zone. Values that are no points
 * (HubSpot keeps emptied ones too) are left out.
 *
 * @returns null when HubSpot has no partner client with this ID.
 * @throws {HubSpotError}
 */
export async function readPointsHistory(
  connection: HubSpotConnection,
  clientId: string,
): Promise<ClientHistory | null> {
  const [{ timeZone }, record] = await Promise.all([
    readAccountDetails(connection, connection.whileWaiting),
    readRecord(connection, clientId),
  ]);
  return record === null ? null : toHistory(record, createDayReader(timeZone));
}

/**
 * The same of many clients, at most `historiesAtOnce`, in one call that nobody waits for. Clients
 * that HubSpot does not know any more are left out; a batch may fail for some of the others.
 *
 * @throws {HubSpotError}
 */
export async function readPointsHistories(
  connection: HubSpotConnection,
  clientIds: readonly string[],
  days: DayReader,
  signal: AbortSignal,
): Promise<ReadHistories> {
  const { records, failed } = await readPropertyHistories(
    connection,
    'read the history of clients',
    clientIds,
    properties,
    signal,
  );
  const histories = records.map((record) => ({
    ...toHistory(record, days),
    unknown: unknownDays(record, days),
  }));
  return { histories, failed };
}

/** From when the client was created (null where HubSpot does not say) until all that is kept begins. */
function unknownDays(
  { createdAt, propertiesWithHistory = {} }: RecordWithHistory,
  days: DayReader,
): KnownHistory['unknown'] {
  const begins = properties.flatMap((property) => {
    const times = (propertiesWithHistory[property] ?? []).map(({ timestamp }) => +timestamp);
    return times.length === 0 ? [] : [days.dayOf(new Date(Math.min(...times)))];
  });
  const until = begins.toSorted().at(-1);
  if (until === undefined) return null;
  const from = createdAt === undefined ? null : days.dayOf(createdAt);
  return from !== null && from >= until ? null : { from, until };
}

function toHistory({ id, propertiesWithHistory }: RecordWithHistory, days: DayReader) {
  const history = tracks.flatMap(([track, property]) => {
    const versions = propertiesWithHistory?.[property] ?? [];
    const lastOfDay = new Map<string, number>();
    for (const { value, timestamp } of versions.toSorted((a, b) => +a.timestamp - +b.timestamp)) {
      const read = points.safeParse(value);
      if (read.success) lastOfDay.set(days.dayOf(timestamp), read.data);
    }
    return [...lastOfDay].map(([on, figure]) => ({ on, track, points: figure }));
  });
  return { id, history: history.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))) };
}

async function readRecord(connection: HubSpotConnection, clientId: string) {
  try {
    return await connection.whileWaiting('read the history of a client', async () => {
      const { basicApi } = connection.client.crm.objects;
      return recordWithHistorySchema.parse(
        await basicApi.getById(
          'partner_clients',
          clientId,
          undefined,
          properties,
          undefined,
          undefined,
          undefined,
          connection.options(),
        ),
      );
    });
  } catch (error) {
    if (error instanceof HubSpotError && error.kind === 'notFound') return null;
    throw error;
  }
}
