import { findRoute, type Route } from '@partner-tier-points/contract';
import type { MiddlewareHandler } from 'hono';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import type { Environment } from './environment.ts';
import type { KnownUsers } from './known-users.ts';
import { noEndpoint, ProblemError } from './problem.ts';
import type { QuotaKeeper } from './quotas.ts';

/** They hold nothing of any account. */
const ofNoAccount = new Set<Route>(['GET /v1/texts/:language', 'GET /v1/rules']);

/**
 * Lets only users of the account through, as HubSpot had them a moment ago, and counts what their
 * request costs. While HubSpot does not say, what is stored can be read: see `requireParticipant`.
 */
export function requireMember(
  users: KnownUsers,
  quotas: QuotaKeeper,
): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const route = findRoute(context.req.method, context.req.path);
    // A HEAD would be answered as a GET, and count for none.
    if (route === undefined) throw noEndpoint(context.req.method, context.req.path);
    if (ofNoAccount.has(route)) return next();
    const caller = context.get('caller');
    const user = await users.find(context.get('connection'), caller).catch((error: unknown) => {
      if (error instanceof HubSpotError) return error;
      throw error;
    });
    if (user === null) throw unknownUser();
    context.set('user', user);
    await quotas.countRoute(route, caller, !(user instanceof HubSpotError) && user.superAdmin);
    return next();
  };
}

/** For someone who is no user of the account, or no longer one. */
export function unknownUser(): ProblemError {
  return new ProblemError('user.unknown', 'HubSpot has no such user in this account.');
}
