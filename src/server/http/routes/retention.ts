import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';

/** Our own estimate of gross revenue retention. */
export function retentionRoutes({ store }: Pick<Dependencies, 'store'>) {
  return new EndpointRoutes().on('GET /v1/retention-estimate', async (_, context) => {
    const state = await store.sync.find(context.get('caller').portalId);
    const estimate = state?.retention?.estimate ?? null;
    if (estimate === null) return { estimate };
    const { left = 0, ratioWithLeft = null } = estimate;
    return { estimate: { ...estimate, left, ratioWithLeft } };
  }).hono;
}
