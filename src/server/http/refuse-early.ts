import { findRoute } from '@partner-tier-points/contract';
import type { MiddlewareHandler } from 'hono';
import type { Environment } from './environment.ts';
import { limitReached, type QuotaKeeper } from './quotas.ts';
import type { Turns } from './turns.ts';

/**
 * Refuses a request before its body is taken where a signed one would be refused. Whom it names is
 * only a claim, so nothing is counted: what others send in a user's name takes nothing from them.
 */
export function refuseEarly(quotas: QuotaKeeper, turns: Turns): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const { caller } = context.get('claim');
    if (turns.isFull(caller)) throw limitReached(1);
    await quotas.refuseWhereUsedUp(findRoute(context.req.method, context.req.path), caller);
    await next();
  };
}
