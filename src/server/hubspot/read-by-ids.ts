import * as z from 'zod';
import type { ObjectType } from '../model/object-type.ts';
import { batchErrorsSchema, idsNotFound } from './batch-errors.ts';
import type { RunCall } from './call-policy.ts';
import type { HubSpotConnection } from './connection.ts';
import { HubSpotError } from './hubspot-error.ts';
import { readObjects, type ReadableObjects } from './crm-object.ts';

/** HubSpot takes this many records in one call. */
const batchSize = 100;

const answerSchema = z.object({ results: z.array(z.unknown()), errors: batchErrorsSchema });

export interface RecordsById extends ReadableObjects {
  /** Ids of which HubSpot says that there is no such record. */
  gone: string[];
}

/**
 * Records as they are stored, which a search only shows after a while. A batch may fail for some of
 * its records: they are asked for again, and what HubSpot still does not give is left out.
 *
 * @throws {HubSpotError}
 */
export async function readByIds(
  connection: HubSpotConnection,
  objectType: ObjectType | 'line_items',
  { ids, properties }: { ids: readonly string[]; properties: readonly string[] },
  { run, signal }: { run: RunCall; signal: AbortSignal | undefined },
): Promise<RecordsById> {
  const read: RecordsById = { objects: [], unreadable: [], gone: [] };
  const operation = `read ${objectType} by id`;
  for (let from = 0; from < ids.length; from += batchSize) {
    const asked = ids.slice(from, from + batchSize);
    let last: RecordsById | undefined;
    const call = async () => {
      const { results, errors } = answerSchema.parse(
        await connection.client.crm.objects.batchApi.read(
          objectType,
          {
            inputs: asked.map((id) => ({ id })),
            properties: [...properties],
            propertiesWithHistory: [],
          },
          false,
          connection.options(),
        ),
      );
      last = { ...readObjects(results), gone: idsNotFound(errors) };
      if (!isComplete(last, asked)) throw new HubSpotError({ kind: 'unreadable', operation });
    };
    await run(operation, call, signal).catch((error: unknown) => {
      if (last === undefined) throw error;
    });
    read.objects.push(...(last?.objects ?? []));
    read.unreadable.push(...(last?.unreadable ?? []));
    read.gone.push(...(last?.gone ?? []));
  }
  return read;
}

function isComplete({ objects, unreadable, gone }: RecordsById, asked: readonly string[]): boolean {
  const answered = new Set([...objects.map(({ id }) => id), ...unreadable, ...gone]);
  return asked.every((id) => answered.has(id));
}
