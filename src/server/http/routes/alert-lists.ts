import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';

/** Which lists in HubSpot are kept up to date with alerts. */
export function alertListRoutes({ store, syncs }: Pick<Dependencies, 'store' | 'syncs'>) {
  const routes = new EndpointRoutes();
  const answer = async (portalId: string) => ({
    lists: (await store.alertLists.list(portalId)).map(({ kind, name, listId, companyIds }) => ({
      kind,
      name,
      listId,
      companies: companyIds.length,
    })),
  });

  routes.on('GET /v1/alert-lists', (_, context) => answer(context.get('caller').portalId));

  routes.on('PUT /v1/alert-lists', async ({ body: { lists } }, context) => {
    const { portalId } = context.get('caller');
    // Of several of one kind the last is meant.
    const chosen = [...new Map(lists.map((list) => [list.kind, list])).values()];
    await store.alertLists.choose(portalId, chosen);
    await syncs.refresh(portalId);
    return answer(portalId);
  });

  return routes.hono;
}
