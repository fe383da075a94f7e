import type { HubSpotConnection } from '../hubspot/connection.ts';
import {
  createList,
  findList,
  findStaticListByName,
  type ListOfCompanies,
} from '../hubspot/lists.ts';
import type { Store } from '../store/store.ts';

/**
 * The list of that name which is ours; it is made when there is none, or none any more. Null when
 * another list has the name. @throws {HubSpotError}
 */
export async function openList(
  store: Pick<Store, 'lists'>,
  portalId: string,
  connection: HubSpotConnection,
  name: string,
): Promise<ListOfCompanies | null> {
  const known = await store.lists.find(portalId, name);
  const existing = known === null ? null : await findList(connection, known);
  if (existing !== null) return existing;

  const list =
    (await createList(connection, name)) ?? (await findOurs(store, portalId, connection, name));
  if (list !== null) await store.lists.save(portalId, name, list.listId);
  return list;
}

/**
 * The list that already has the name, when it is ours: by another spelling, since HubSpot does not
 * tell capital letters apart, or empty, left by a request whose answer was lost.
 */
async function findOurs(
  store: Pick<Store, 'lists'>,
  portalId: string,
  connection: HubSpotConnection,
  name: string,
) {
  const list = await findStaticListByName(connection, name);
  if (list === null) return null;
  return list.size === 0 || (await store.lists.isOurs(portalId, list.listId)) ? list : null;
}
