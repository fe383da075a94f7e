import {
  dealMappingRequestSchema,
  dealMappingSchema,
  type DealMapping,
  type DealMappingState,
} from '@partner-tier-points/contract';
import { Hono } from 'hono';
import { defaultDealMapping } from '../../hubspot/deal-mapping.ts';
import { previewMapping } from '../../hubspot/preview-mapping.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { readBody } from '../read-input.ts';
import { requireSuperAdmin } from '../require-super-admin.ts';

/** Which of the partner's deals count as sales, and where each fact of a sale is found. */
export function dealMappingRoutes({ store, now }: Pick<Dependencies, 'store' | 'now'>) {
  const routes = new Hono<Environment>();

  async function stateOf(portalId: string, own: DealMapping | null): Promise<DealMappingState> {
    if (own !== null) return { mapping: own, custom: true };
    const types = (await store.sync.find(portalId))?.metadata?.propertyTypes.deals;
    const known = types === undefined ? null : new Map(Object.entries(types));
    return { mapping: defaultDealMapping(known), custom: false };
  }

  routes.get('/deal-mapping', async (context) => {
    const { portalId } = context.get('caller');
    const { mapping } = await store.dealMappings.find(portalId);
    return context.json(await stateOf(portalId, mapping));
  });

  // The deals are all read again, since what they were taken for may be wrong now.
  routes.put('/deal-mapping', async (context) => {
    const { mapping } = await readBody(context, dealMappingRequestSchema);
    const caller = context.get('caller');
    await requireSuperAdmin(context.get('connection'), caller);
    await store.dealMappings.save(caller.portalId, mapping, caller.userId, now());
    return context.json(await stateOf(caller.portalId, mapping));
  });

  routes.post('/deal-mapping/preview', async (context) => {
    const mapping = await readBody(context, dealMappingSchema);
    const connection = context.get('connection');
    await requireSuperAdmin(connection, context.get('caller'));
    return context.json(await previewMapping(connection, mapping));
  });

  return routes;
}
