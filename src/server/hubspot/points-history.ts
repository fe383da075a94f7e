import * as z from 'zod';
import type { ClientHistory } from '@partner-tier-points/contract';
import { readAccountDetails } from './account-details.ts';
import { clientMapping } from './client-properties.ts';
import type { HubSpotConnection } from './connection.ts';
import { createDayReader } from './days.ts';
import { HubSpotError } from './hubspot-error.ts';
import { points } from './values.ts';

const tracks = [
  ['sold', clientMapping.soldPoints],
  ['managed', clientMapping.managedPoints],
] as const;

const versionsSchema = z.array(
  z.object({ value: z.string(), timestamp: z.coerce.date<Date | string>() }),
);
const recordSchema = z.object({
  propertiesWithHistory: z.record(z.string(), versionsSchema).optional(),
});

/**
 * The sold and managed points that HubSpot stored on a client over time, oldest first: one figure
 * for each day on which it changed, days in the account's time zone. Values that are no points
 * (HubSpot keeps emptied ones too) are left out.
 *
 * @returns null when HubSpot knows no such client.
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
  if (record === null) return null;
  const days = createDayReader(timeZone);
  const history = tracks.flatMap(([track, property]) => {
    const versions = record.propertiesWithHistory?.[property] ?? [];
    const lastOfDay = new Map<string, number>();
    for (const { value, timestamp } of versions.toSorted((a, b) => +a.timestamp - +b.timestamp)) {
      const read = points.safeParse(value);
      if (read.success) lastOfDay.set(days.dayOf(timestamp), read.data);
    }
    return [...lastOfDay].map(([on, figure]) => ({ on, track, points: figure }));
  });
  return { id: clientId, history: history.toSorted((a, b) => a.on.localeCompare(b.on)) };
}

async function readRecord(connection: HubSpotConnection, clientId: string) {
  const properties = tracks.map(([, property]) => property);
  try {
    return await connection.whileWaiting('read the history of a client', async () => {
      const { basicApi } = connection.client.crm.objects;
      return recordSchema.parse(
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
