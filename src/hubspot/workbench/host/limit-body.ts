import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/**
 * Refuses a body of more bytes. Hono's own looks for the body even where its size is said, as every
 * browser says it, and that makes a whole Request and its streams of what came in.
 */
export function limitBody(maxSize: number): MiddlewareHandler {
  const measured = bodyLimit({ maxSize });
  return (context, next) => {
    const { req } = context;
    const isSaid = req.header('transfer-encoding') === undefined;
    return isSaid && Number(req.header('content-length')) <= maxSize
      ? next()
      : measured(context, next);
  };
}
