import { termsVersion } from '@partner-tier-points/contract';
import type { StoredForRequest } from '../store/request-store.ts';
import type { Dependencies } from './environment.ts';
import type { AccountUser } from '../hubspot/account-user.ts';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import type { Caller } from './caller.ts';
import { describeEnrolment } from '../store/describe-enrolment.ts';
import { isStorageFull } from '../store/unavailable.ts';
import { ProblemError } from './problem.ts';
import { requireAudience } from './require-audience.ts';

/**
 * Ends the request unless the caller takes part in the beta and may see the figures: the figures are
 * read with the app's own token, past what HubSpot would show the user, and the terms say so. While
 * HubSpot does not say whether they are a user of the account, those are let through who were one
 * when they took part before.
 *
 * @throws {ProblemError} `beta.required` or `access.required`
 * @throws {HubSpotError} when HubSpot does not say, and they are not known from before.
 */
export async function requireParticipant(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  caller: Caller,
  user: AccountUser | HubSpotError,
  { enrolment, access, isParticipant }: StoredForRequest,
): Promise<void> {
  const { enrolled, scope } = describeEnrolment(enrolment, caller.userId, termsVersion);
  if (!enrolled) {
    throw new ProblemError(
      'beta.required',
      'Only users who take part in the beta can see the figures of this account.',
    );
  }
  requireAudience(access, caller, user, 'figures');
  if (scope !== 'account' || isParticipant) return;
  if (user instanceof HubSpotError) throw user;
  try {
    // Who takes part with the account has accepted nothing: they would be in no list of participants.
    await store.enrolments.noteParticipant(caller, now());
  } catch (error) {
    // On a full disk everything can still be read.
    if (!isStorageFull(error)) throw error;
  }
}
