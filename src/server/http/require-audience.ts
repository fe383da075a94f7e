import type { AccessChoice, Audience } from '@partner-tier-points/contract';
import type { AccountUser } from '../hubspot/account-user.ts';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import type { Caller } from './caller.ts';
import { ProblemError } from './problem.ts';

/**
 * Ends the request unless a super admin lets the caller do it.
 *
 * @throws {ProblemError} `access.required`
 * @throws {HubSpotError} when it depends on what HubSpot does not say at the moment.
 */
export function requireAudience(
  chosen: AccessChoice,
  caller: Caller,
  user: AccountUser | HubSpotError,
  of: keyof AccessChoice,
): void {
  if (isNamed(chosen[of], caller.userId)) return;
  if (user instanceof HubSpotError) throw user;
  if (user.superAdmin || chosen[of].teams.some((team) => user.teams.includes(team))) return;
  throw new ProblemError(
    'access.required',
    of === 'figures'
      ? 'A super admin of this account lets only others see its figures.'
      : 'A super admin of this account lets only others create and fill lists.',
  );
}

function isNamed({ everyone, users }: Audience, userId: string): boolean {
  return everyone || users.includes(userId);
}
