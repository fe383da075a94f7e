import { findRoute } from '@partner-tier-points/contract';
import type { MiddlewareHandler } from 'hono';
import type { Environment } from './environment.ts';
import { mayHaveBody } from './limit-body.ts';
import { limitReached, type QuotaKeeper } from './quotas.ts';
import type { RequestLines } from './request-lines.ts';

/**
 * Refuses a request before its body is taken where a signed one would be refused. Whom it names is
 * only a claim, so nothing is counted: what others send in a user's name takes nothing from them.
 */
export function refuseEarly(
  quotas: QuotaKeeper,
  lines: RequestLines,
): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const { caller } = context.get('claim');
    if (lines.isFull(caller)) throw limitReached(1);
    const { method, path } = context.req;
    // Of one without a body nothing is taken before its signature is checked, and it is counted.
    if (mayHaveBody(method)) await quotas.refuseWhereUsedUp(findRoute(method, path), caller);
    await next();
  };
}
