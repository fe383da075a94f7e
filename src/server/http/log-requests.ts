import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Environment } from './environment.ts';
import { routeOf } from './known-routes.ts';

/**
 * One line and one count for each request, of what we know to be safe: the route in place of the path, which holds
 * names that people gave, and never the query, which holds the user's e-mail address.
 */
export function logRequests(log: Logger, metrics: Metrics): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const startedAt = performance.now();
    await next();
    const milliseconds = performance.now() - startedAt;
    const route = routeOf(context.req.method, context.req.path);
    const { status } = context.res;
    metrics.request({ route, status, seconds: milliseconds / 1000 });
    log.info(
      {
        requestId: context.get('requestId'),
        route,
        status,
        milliseconds: Math.round(milliseconds),
        // Undefined for requests that were refused before anyone was known.
        portalId: (context.get('caller') as { portalId: string } | undefined)?.portalId,
      },
      'request',
    );
  };
}
