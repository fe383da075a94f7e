import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Environment } from './environment.ts';

/** Names a request for the log and its answer. Always our own name: one that is sent could be anything. */
export const giveRequestId: MiddlewareHandler<Environment> = async (context, next) => {
  const requestId = randomUUID();
  context.set('requestId', requestId);
  context.header('X-Request-Id', requestId);
  await next();
};
