import * as z from 'zod';
import type { ObjectType } from '../model/object-type.ts';
import type { HubSpotConnection } from './connection.ts';
import { pagingSchema, readObjects, type ReadableObjects } from './crm-object.ts';

/** HubSpot gives no more than this in a page of a list. */
const listPageSize = 100;

const pageSchema = z.object({ results: z.array(z.unknown()), paging: pagingSchema });

export interface ListPage extends ReadableObjects {
  /** Cursor of the next page; null on the last one. */
  after: string | null;
}

/**
 * One page of the records of a type that are not archived, by ascending id, with their companies
 * inline.
 *
 * @param after HubSpot's cursor of the page. Where cursors have turned out to be ids any number will
 * do: a page begins with the first record whose id is at least (or is greater: nobody says) that.
 * @throws {HubSpotError}
 */
export async function listPage(
  connection: HubSpotConnection,
  objectType: ObjectType,
  request: { after: string | null; properties: readonly string[] },
  signal: AbortSignal,
): Promise<ListPage> {
  return connection.inBackground(
    `list ${objectType}`,
    async () => {
      const read = pageSchema.parse(
        await connection.client.crm.objects.basicApi.getPage(
          objectType,
          listPageSize,
          request.after ?? undefined,
          [...request.properties],
          undefined,
          ['companies'],
          false,
          connection.options(),
        ),
      );
      return { ...readObjects(read.results), after: read.paging?.next?.after ?? null };
    },
    signal,
  );
}
