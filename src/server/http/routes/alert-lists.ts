import type { AlertLists } from '@partner-tier-points/contract';
import { listLink } from '../../hubspot/record-link.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { requireAudience } from '../require-audience.ts';

/** Which lists in HubSpot are kept up to date with alerts. */
export function alertListRoutes({ store, syncs }: Pick<Dependencies, 'store' | 'syncs'>) {
  const routes = new EndpointRoutes();
  const answer = async (portalId: string): Promise<AlertLists> => {
    const [lists, sync] = await Promise.all([
      store.alertLists.list(portalId),
      store.sync.find(portalId),
    ]);
    const place = { portalId, uiDomain: sync?.metadata?.uiDomain ?? 'app.hubspot.com' };
    return {
      lists: lists.map(({ kind, name, listId, companyIds, writtenAt, refused }) => ({
        kind,
        name,
        listId,
        link: listId === null ? null : listLink(place, listId),
        companies: companyIds.length,
        writtenAt: writtenAt?.toISOString() ?? null,
        refused,
      })),
    };
  };

  routes.on('GET /v1/alert-lists', (_, context) => answer(context.get('caller').portalId));

  routes.on('PUT /v1/alert-lists', async ({ body: { lists } }, context) => {
    const { portalId } = context.get('caller');
    const access = await store.access.find(portalId);
    requireAudience(access, context.get('caller'), context.get('user'), 'lists');
    // Of several of one kind the last is meant.
    const chosen = [...new Map(lists.map((list) => [list.kind, list])).values()];
    await store.alertLists.choose(portalId, chosen);
    await syncs.refresh(portalId);
    return answer(portalId);
  });

  return routes.hono;
}
