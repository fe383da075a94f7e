import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { Environment } from './environment.ts';

/** One line for each request: never its query, which holds the user's e-mail address. */
export function logRequests(log: Logger): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const startedAt = performance.now();
    await next();
    log.info(
      {
        requestId: context.get('requestId'),
        method: context.req.method,
        path: context.req.path,
        status: context.res.status,
        milliseconds: Math.round(performance.now() - startedAt),
        // Undefined for requests that were refused before anyone was known.
        portalId: (context.get('caller') as { portalId: string } | undefined)?.portalId,
      },
      'request',
    );
  };
}
