import * as z from 'zod';
import { batchErrorsSchema, idsNotFound } from './batch-errors.ts';
import type { HubSpotConnection } from './connection.ts';

/** HubSpot gives the history of no more than this many records in one call. */
export const historiesAtOnce = 50;

const versionsSchema = z.array(
  z.object({ value: z.string().nullable(), timestamp: z.coerce.date<Date | string>() }),
);
/** A record with the values that its properties had; HubSpot keeps a limited number of them. */
export const recordWithHistorySchema = z.object({
  id: z.string(),
  createdAt: z.coerce.date<Date | string>().optional().catch(undefined),
  propertiesWithHistory: z.record(z.string(), versionsSchema).optional(),
});
const batchSchema = z.object({
  results: z.array(recordWithHistorySchema),
  errors: batchErrorsSchema,
});

/** Values of one property in no certain order; null or empty where it was emptied. */
export type Versions = z.infer<typeof versionsSchema>;
export type RecordWithHistory = z.infer<typeof recordWithHistorySchema>;

/**
 * The histories of clients' properties, in one call that nobody waits for. Clients that HubSpot does
 * not know any more are left out; a batch may fail for some of the others.
 *
 * @param operation named in errors and in the log.
 * @param clientIds at most `historiesAtOnce`.
 * @throws {HubSpotError}
 */
export async function readPropertyHistories(
  connection: HubSpotConnection,
  operation: string,
  clientIds: readonly string[],
  properties: string[],
  signal: AbortSignal,
): Promise<{ records: RecordWithHistory[]; failed: string[] }> {
  const { results, errors } = await connection.inBackground(
    operation,
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
  return { records: results, failed: clientIds.filter((id) => !answered.has(id)) };
}
