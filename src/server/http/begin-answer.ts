import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Environment } from './environment.ts';

/**
 * Names a request for the log and its answer, and lets nobody keep the answer where it does not say
 * otherwise. Always our own name: one that is sent could be anything.
 */
export const beginAnswer: MiddlewareHandler<Environment> = (context, next) => {
  const requestId = randomUUID();
  context.set('requestId', requestId);
  // Node's own: to those of the context Hono adds, sorts and copies all others.
  const { outgoing } = context.env;
  outgoing.setHeader('X-Request-Id', requestId);
  outgoing.setHeader('Cache-Control', 'no-store');
  return next();
};
