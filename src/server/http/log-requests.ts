import { findRoute } from '@partner-tier-points/contract';
import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { Environment } from './environment.ts';

/**
 * One line for each request, of what we know to be safe: the route in place of the path, which holds
 * names that people gave, and never the query, which holds the user's e-mail address.
 */
export function logRequests(log: Logger): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const startedAt = performance.now();
    await next();
    log.info(
      {
        requestId: context.get('requestId'),
        route: findRoute(context.req.method, context.req.path) ?? null,
        status: context.res.status,
        milliseconds: Math.round(performance.now() - startedAt),
        // Undefined for requests that were refused before anyone was known.
        portalId: (context.get('caller') as { portalId: string } | undefined)?.portalId,
      },
      'request',
    );
  };
}
