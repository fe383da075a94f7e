import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { Caller } from './caller.ts';
import type { KnownUsers } from './known-users.ts';
import { ProblemError } from './problem.ts';

/**
 * Ends the request unless HubSpot says, now, that the caller is a super admin. Nothing is remembered
 * from earlier answers: rights are taken away too.
 *
 * @throws {ProblemError} `superAdmin.required`
 * @throws {HubSpotError} when HubSpot does not say.
 */
export async function requireSuperAdmin(
  users: KnownUsers,
  connection: HubSpotConnection,
  caller: Caller,
): Promise<void> {
  if ((await users.ask(connection, caller))?.superAdmin !== true) refuseOrdinaryUser();
}

/** @throws {ProblemError} `superAdmin.required` */
export function refuseOrdinaryUser(): never {
  throw new ProblemError('superAdmin.required', 'Only a super admin of this account can do this.');
}
