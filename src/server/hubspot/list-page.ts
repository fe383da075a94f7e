import * as z from 'zod';
import type { ObjectType } from '../model/object-type.ts';
import type { HubSpotConnection } from './connection.ts';
import { pagingSchema, readObjects, type ReadableObjects } from './crm-object.ts';
import { HubSpotError } from './hubspot-error.ts';

/** HubSpot gives no more than this in a page of a list. */
export const listPageSize = 100;

const pageSchema = z.object({ results: z.array(z.unknown()), paging: pagingSchema });

export interface ListPage extends ReadableObjects {
  /** Cursor of the next page; null on the last one. */
  after: string | null;
}

/**
 * One page of the records of a type that are not archived, by ascending id, with their companies
 * inline.
 *
 * @param after HubSpot's cursor of the page, or any number: a cursor is an id, and a page begins with
 * the first record whose id is at least (or is greater: nobody says) that number.
 * @throws {HubSpotError}
 */
export async function listPage(
  connection: HubSpotConnection,
  objectType: ObjectType,
  request: { after: string | null; properties: readonly string[] },
  signal: AbortSignal,
): Promise<ListPage> {
  const operation = `list ${objectType}`;
  return connection.inBackground(
    operation,
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
      const after = read.paging?.next?.after ?? null;
      refuseStandstill(operation, request.after, after);
      return { ...readObjects(read.results), after };
    },
    signal,
  );
}

/** A cursor that stands still or goes back would keep us listing for ever. */
function refuseStandstill(operation: string, before: string | null, after: string | null): void {
  if (before === null || after === null) return;
  if (after === before || Number(after) <= Number(before)) {
    throw new HubSpotError({ kind: 'unreadable', operation });
  }
}
