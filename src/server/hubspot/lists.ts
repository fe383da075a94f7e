import * as z from 'zod';
import type { HubSpotConnection } from './connection.ts';
import { HubSpotError } from './hubspot-error.ts';

/** HubSpot's id of the object type "company". */
const companies = '0-2';
/** Records come and go by hand or by API only: a static list. */
const manual = 'MANUAL';
/** HubSpot's name of the refusal of a second list with a name. */
const duplicate = 'ILS.DUPLICATE_LIST_NAMES';

const listSchema = z.object({
  listId: z.string(),
  name: z.string(),
  processingType: z.string(),
  size: z.coerce.number().int().optional(),
  /** HubSpot keeps deleted lists for 90 days; whether it answers with one then is not published. */
  deletedAt: z.unknown().optional(),
});
const answerSchema = z.object({ list: listSchema });
const addedSchema = z.object({ recordsIdsAdded: z.array(z.string()).default([]) });

export type ListOfCompanies = z.infer<typeof listSchema>;

/**
 * Creates an empty static list of companies.
 *
 * @returns null when another list has the name.
 * @throws {HubSpotError} also when HubSpot refuses it for another reason, such as its limit of lists.
 */
export async function createList(
  connection: HubSpotConnection,
  name: string,
): Promise<ListOfCompanies | null> {
  const request = { name, objectTypeId: companies, processingType: manual };
  try {
    return await connection
      .whileWaiting('create a list', async () =>
        answerSchema.parse(
          await connection.client.crm.lists.listsApi.create(request, connection.options()),
        ),
      )
      .then(({ list }) => list);
  } catch (error) {
    if (error instanceof HubSpotError && error.details.subCategory === duplicate) return null;
    throw error;
  }
}

/** A list of companies by its id; null when HubSpot has none. @throws {HubSpotError} */
export function findList(
  connection: HubSpotConnection,
  listId: string,
): Promise<ListOfCompanies | null> {
  return orNull(() =>
    connection.whileWaiting('read a list', async () =>
      answerSchema.parse(
        await connection.client.crm.lists.listsApi.getById(listId, undefined, connection.options()),
      ),
    ),
  );
}

/** A static list of companies by its name; null when there is none. @throws {HubSpotError} */
export async function findStaticListByName(
  connection: HubSpotConnection,
  name: string,
): Promise<ListOfCompanies | null> {
  const list = await orNull(() =>
    connection.whileWaiting('find a list by its name', async () =>
      answerSchema.parse(
        await connection.client.crm.lists.listsApi.getByName(
          name,
          companies,
          undefined,
          connection.options(),
        ),
      ),
    ),
  );
  return list?.processingType === manual ? list : null;
}

/**
 * Adds companies to a static list; HubSpot leaves out those that are in it and those that it does
 * not know. One call takes all that a request of ours may bring: HubSpot allows 100,000.
 *
 * @returns how many were added.
 * @throws {HubSpotError}
 */
export async function addToList(
  connection: HubSpotConnection,
  listId: string,
  companyIds: readonly string[],
): Promise<number> {
  const { recordsIdsAdded } = await connection.whileWaiting('add to a list', async () =>
    addedSchema.parse(
      await connection.client.crm.lists.membershipsApi.add(
        listId,
        [...companyIds],
        connection.options(),
      ),
    ),
  );
  return recordsIdsAdded.length;
}

/** Removes companies from a static list; HubSpot passes over those that are not in it. @throws {HubSpotError} */
export async function removeFromList(
  connection: HubSpotConnection,
  listId: string,
  companyIds: readonly string[],
): Promise<void> {
  await connection.whileWaiting('remove from a list', () =>
    connection.client.crm.lists.membershipsApi.remove(
      listId,
      [...companyIds],
      connection.options(),
    ),
  );
}

async function orNull(read: () => Promise<z.infer<typeof answerSchema>>) {
  try {
    const { list } = await read();
    return (list.deletedAt ?? null) === null ? list : null;
  } catch (error) {
    if (error instanceof HubSpotError && error.kind === 'notFound') return null;
    throw error;
  }
}
