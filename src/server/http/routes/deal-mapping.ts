import type { DealMapping, DealMappingState } from '@partner-tier-points/contract';
import { defaultDealMapping } from '../../hubspot/deal-mapping.ts';
import { previewMapping } from '../../hubspot/preview-mapping.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';

/** Which of the partner's deals count as sales, and where each fact of a sale is found. */
export function dealMappingRoutes({ store, now }: Pick<Dependencies, 'store' | 'now'>) {
  const routes = new EndpointRoutes();

  async function stateOf(portalId: string, own: DealMapping | null): Promise<DealMappingState> {
    if (own !== null) return { mapping: own, custom: true };
    const types = (await store.sync.find(portalId))?.metadata?.propertyTypes.deals;
    const known = types === undefined ? null : new Map(Object.entries(types));
    return { mapping: defaultDealMapping(known), custom: false };
  }

  routes.on('GET /v1/deal-mapping', async (_, context) => {
    const { portalId } = context.get('caller');
    const { mapping } = await store.dealMappings.find(portalId);
    return stateOf(portalId, mapping);
  });

  // The deals are all read again, since what they were taken for may be wrong now.
  routes.on('PUT /v1/deal-mapping', async ({ body: { mapping } }, context) => {
    const { portalId, userId } = context.get('caller');
    await store.dealMappings.save(portalId, mapping, userId, now());
    return stateOf(portalId, mapping);
  });

  routes.on('POST /v1/deal-mapping/preview', ({ body: mapping }, context) =>
    previewMapping(context.get('connection'), mapping),
  );

  return routes.hono;
}
