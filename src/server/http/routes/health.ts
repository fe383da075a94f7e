import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { serverStopping } from '../problem.ts';

/** For load balancers: not signed, and says nothing but whether to send requests here. */
export function healthRoutes({ store, isDraining }: Pick<Dependencies, 'store' | 'isDraining'>) {
  return new EndpointRoutes().on('GET /healthz', async () => {
    if (isDraining()) throw serverStopping();
    await store.check();
    return { status: 'ok' };
  }).hono;
}
