import { Hono } from 'hono';
import type { Dependencies, Environment } from '../environment.ts';

/** For load balancers: not signed, and says nothing but whether the database answers. */
export function healthRoutes({ store }: Pick<Dependencies, 'store'>) {
  return new Hono<Environment>().get('/healthz', async (context) => {
    await store.check();
    return context.json({ status: 'ok' });
  });
}
