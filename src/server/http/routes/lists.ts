import type { HubSpotConnection } from '../../hubspot/connection.ts';
import {
  addToList,
  createList,
  findList,
  findStaticListByName,
  type ListOfCompanies,
} from '../../hubspot/lists.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { ProblemError } from '../problem.ts';
import { requireAudience } from '../require-audience.ts';

/** Clients as a static list in HubSpot. */
export function listRoutes({ store }: Pick<Dependencies, 'store'>) {
  const routes = new EndpointRoutes();

  /** The list of that name which is ours; it is made when there is none, or none any more. */
  async function openList(
    portalId: string,
    connection: HubSpotConnection,
    name: string,
  ): Promise<ListOfCompanies> {
    const known = await store.lists.find(portalId, name);
    const existing = known === null ? null : await findList(connection, known);
    if (existing !== null) return existing;

    const list =
      (await createList(connection, name)) ?? (await findOurs(portalId, connection, name));
    if (list === null) {
      throw new ProblemError(
        'list.nameTaken',
        'HubSpot refused the name of the list. Choose another one.',
      );
    }
    await store.lists.save(portalId, name, list.listId);
    return list;
  }

  /**
   * The list that already has the name, when it is ours: by another spelling, since HubSpot does not
   * tell capital letters apart, or empty, left by a request whose answer was lost.
   */
  async function findOurs(portalId: string, connection: HubSpotConnection, name: string) {
    const list = await findStaticListByName(connection, name);
    if (list === null) return null;
    return list.size === 0 || (await store.lists.isOurs(portalId, list.listId)) ? list : null;
  }

  routes.on('PUT /v1/lists/:name', async ({ params: { name }, body: { companyIds } }, context) => {
    const { portalId } = context.get('caller');
    const chosen = await store.access.find(portalId);
    requireAudience(chosen, context.get('caller'), context.get('user'), 'lists');
    const connection = context.get('connection');
    const list = await openList(portalId, connection, name);
    const added = await addToList(connection, list.listId, companyIds);
    return {
      listId: list.listId,
      name: list.name,
      size: (list.size ?? 0) + added,
      link: `https://app.hubspot.com/contacts/${portalId}/objectLists/${list.listId}/filters`,
    };
  });

  return routes.hono;
}
