import * as z from 'zod';
import type { HubSpotConnection } from './connection.ts';
import { HubSpotError } from './hubspot-error.ts';

/** HubSpot gives no more than this in a page of a list. */
const pageSize = 100;

export type ObjectType = 'partner_clients' | 'deals';

const associationSchema = z.object({ id: z.string(), type: z.string() });
const pagingSchema = z.object({ next: z.object({ after: z.string() }).optional() }).optional();

const objectSchema = z.object({
  id: z.string().regex(/^\d{1,64}$/),
  properties: z.record(z.string(), z.string().nullable()),
  associations: z
    .record(z.string(), z.object({ results: z.array(associationSchema), paging: pagingSchema }))
    .optional(),
});

const pageSchema = z.object({ results: z.array(z.unknown()), paging: pagingSchema });

/** One record of HubSpot's CRM. Every value is a string; null and '' mean no data. */
export type HubSpotObject = z.infer<typeof objectSchema>;

/** One page of a list: what could be read, and the ids (null when unknown) of what could not. */
export interface ObjectPage {
  objects: HubSpotObject[];
  unreadable: (string | null)[];
}

/**
 * Every record of a type that is not archived, page by page, with its companies inline.
 *
 * @throws {HubSpotError}
 */
export async function* listObjects(
  connection: HubSpotConnection,
  objectType: ObjectType,
  properties: string[],
  signal: AbortSignal,
): AsyncGenerator<ObjectPage> {
  const operation = `list ${objectType}`;
  let after: string | undefined;
  do {
    const page = await connection.inBackground(
      operation,
      async () =>
        pageSchema.parse(
          await connection.client.crm.objects.basicApi.getPage(
            objectType,
            pageSize,
            after,
            properties,
            undefined,
            ['companies'],
            false,
          ),
        ),
      signal,
    );
    yield readPage(page.results);
    const next = page.paging?.next?.after;
    // A cursor that stands still would keep us here for ever.
    if (next !== undefined && next === after) {
      throw new HubSpotError({ kind: 'unreadable', operation });
    }
    after = next;
  } while (after !== undefined);
}

function readPage(results: unknown[]): ObjectPage {
  const page: ObjectPage = { objects: [], unreadable: [] };
  for (const result of results) {
    const object = objectSchema.safeParse(result);
    if (object.success) page.objects.push(object.data);
    else {
      const withId = z.object({ id: objectSchema.shape.id }).safeParse(result);
      page.unreadable.push(withId.success ? withId.data.id : null);
    }
  }
  return page;
}

/**
 * How many records of a type there are, or null when HubSpot does not say: it only tells how far a
 * read has come, so nothing depends on it.
 */
export async function countObjects(
  connection: HubSpotConnection,
  objectType: ObjectType,
): Promise<number | null> {
  try {
    return await connection.whileWaiting(`count ${objectType}`, async () => {
      const found = await connection.client.crm.objects.searchApi.doSearch(objectType, {
        filterGroups: [],
        sorts: [],
        properties: [],
        limit: 1,
      });
      return z.object({ total: z.int() }).parse(found).total;
    });
  } catch {
    return null;
  }
}
