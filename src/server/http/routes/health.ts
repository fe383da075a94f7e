import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { serverStopping } from '../problem.ts';

/** For load balancers and what restarts processes: not signed, and says no more than yes or no. */
export function healthRoutes({
  store,
  isStopping,
}: Pick<Dependencies, 'isStopping'> & { store: Pick<Dependencies['store'], 'check'> }) {
  let asking: Promise<void> | undefined;
  /** Anybody can ask, and however many do at once, the database is asked once. */
  const check = () => (asking ??= store.check().finally(() => (asking = undefined)));

  return new EndpointRoutes()
    .on('GET /livez', async () => ({ status: 'ok' }))
    .on('GET /readyz', async () => {
      if (isStopping()) throw serverStopping();
      await check();
      return { status: 'ok' };
    }).hono;
}
