import { openList } from '../../alerts/open-list.ts';
import { addToList } from '../../hubspot/lists.ts';
import { listLink } from '../../hubspot/record-link.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { ProblemError } from '../problem.ts';
import { requireAudience } from '../require-audience.ts';

/** Clients as a static list in HubSpot. */
export function listRoutes({ store }: Pick<Dependencies, 'store'>) {
  const routes = new EndpointRoutes();

  routes.on('PUT /v1/lists/:name', async ({ params: { name }, body: { companyIds } }, context) => {
    const { portalId } = context.get('caller');
    const chosen = await store.access.find(portalId);
    requireAudience(chosen, context.get('caller'), context.get('user'), 'lists');
    const connection = context.get('connection');
    const list = await openList(store, portalId, connection, name);
    if (list === null) {
      throw new ProblemError(
        'list.nameTaken',
        'HubSpot refused the name of the list. Choose another one.',
      );
    }
    const sync = await store.sync.find(portalId);
    const place = { portalId, uiDomain: sync?.metadata?.uiDomain ?? 'app.hubspot.com' };
    const added = await addToList(connection, list.listId, companyIds);
    return {
      listId: list.listId,
      name: list.name,
      size: (list.size ?? 0) + added,
      link: listLink(place, list.listId),
    };
  });

  return routes.hono;
}
