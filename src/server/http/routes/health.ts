import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';

/** For load balancers: not signed, and says nothing but whether the database answers. */
export function healthRoutes({ store }: Pick<Dependencies, 'store'>) {
  return new EndpointRoutes().on('GET /healthz', async () => {
    await store.check();
    return { status: 'ok' };
  }).hono;
}
