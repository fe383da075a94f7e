import * as z from 'zod';
import type { ObjectType } from '../model/object-type.ts';
import { batchErrorsSchema, idsNotFound } from './batch-errors.ts';
import type { HubSpotConnection } from './connection.ts';
import { readObjects, type ReadableObjects } from './crm-object.ts';

/** HubSpot takes this many records in one call. */
const batchSize = 100;

const answerSchema = z.object({ results: z.array(z.unknown()), errors: batchErrorsSchema });

export interface RecordsById extends ReadableObjects {
  /** Ids of which HubSpot says that there is no such record. */
  gone: string[];
}

/**
 * Records as they are stored, which a search only shows after a while.
 *
 * @throws {HubSpotError}
 */
export async function readByIds(
  connection: HubSpotConnection,
  objectType: ObjectType,
  ids: readonly string[],
  properties: readonly string[],
  signal: AbortSignal,
): Promise<RecordsById> {
  const read: RecordsById = { objects: [], unreadable: [], gone: [] };
  const failed = await readBatches(connection, objectType, { ids, properties, read }, signal);
  // A batch may fail for some of its records; what it still does not give is left as it is.
  await readBatches(connection, objectType, { ids: failed, properties, read }, signal);
  return read;
}

/** @returns the ids that HubSpot says nothing of, or that there was an error. */
async function readBatches(
  connection: HubSpotConnection,
  objectType: ObjectType,
  {
    ids,
    properties,
    read,
  }: { ids: readonly string[]; properties: readonly string[]; read: RecordsById },
  signal: AbortSignal,
): Promise<string[]> {
  for (let from = 0; from < ids.length; from += batchSize) {
    const inputs = ids.slice(from, from + batchSize).map((id) => ({ id }));
    const { results, errors } = await connection.inBackground(
      `read ${objectType} by id`,
      async () =>
        answerSchema.parse(
          await connection.client.crm.objects.batchApi.read(
            objectType,
            { inputs, properties: [...properties], propertiesWithHistory: [] },
            false,
            connection.options(),
          ),
        ),
      signal,
    );
    const { objects, unreadable } = readObjects(results);
    read.objects.push(...objects);
    read.unreadable.push(...unreadable);
    read.gone.push(...idsNotFound(errors));
  }
  const answered = new Set([...read.objects.map(({ id }) => id), ...read.unreadable, ...read.gone]);
  return ids.filter((id) => !answered.has(id));
}
