import { termsVersion } from '@partner-tier-points/contract';
import type { Dependencies } from './environment.ts';
import type { Caller } from './caller.ts';
import { describeEnrolment } from './enrolment.ts';
import { isStorageFull } from './hubspot-problem.ts';
import { ProblemError } from './problem.ts';

/**
 * Ends the request unless the caller takes part in the beta: the figures are read with the app's own
 * token, past what HubSpot would show the user, and the terms say so.
 *
 * @throws {ProblemError} `beta.required`
 */
export async function requireParticipant(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  caller: Caller,
): Promise<void> {
  const record = await store.enrolments.find(caller);
  const { enrolled, scope } = describeEnrolment(record, caller.userId, termsVersion);
  if (!enrolled) {
    throw new ProblemError(
      'beta.required',
      'Only users who take part in the beta can see the figures of this account.',
    );
  }
  if (scope !== 'account') return;
  try {
    // Who takes part with the account has accepted nothing: they would be in no list of participants.
    await store.enrolments.noteParticipant(caller, now());
  } catch (error) {
    // On a full disk everything can still be read.
    if (!isStorageFull(error)) throw error;
  }
}
