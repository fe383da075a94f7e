import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { serverStopping } from '../problem.ts';

/** For load balancers and what restarts processes: not signed, and says no more than yes or no. */
export function healthRoutes({ store, isStopping }: Pick<Dependencies, 'store' | 'isStopping'>) {
  return new EndpointRoutes()
    .on('GET /livez', async () => ({ status: 'ok' }))
    .on('GET /readyz', async () => {
      if (isStopping()) throw serverStopping();
      await store.check();
      return { status: 'ok' };
    }).hono;
}
