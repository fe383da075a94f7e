import { ruleSets } from '@partner-tier-points/points';
import { EndpointRoutes } from '../endpoint-routes.ts';

/** The rules that an account's facts are scored by, where they are shown. */
export function rulesRoutes() {
  const routes = new EndpointRoutes();
  routes.on('GET /v1/rules', async () => ({ ruleSets: [...ruleSets] }));
  return routes.hono;
}
