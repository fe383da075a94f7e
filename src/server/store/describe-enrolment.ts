import type { Enrolment } from '@partner-tier-points/contract';
import type { EnrolmentRecord } from './enrolment-store.ts';

/**
 * Whether a user is enrolled. The user's own choice, in or out, takes precedence over the
 * account's. An acceptance of older terms enrols nobody any more, but is still reported, so that
 * the page can say that the terms have changed.
 *
 * @param currentTerms the version that counts today.
 */
export function describeEnrolment(
  record: EnrolmentRecord,
  userId: string,
  currentTerms: string,
): Enrolment {
  const { account, user } = record;
  const everyone = account?.termsVersion === currentTerms;

  if (user?.enrolled === false) return { ...notEnrolled, everyone };
  if (user?.enrolled === true && (user.termsVersion === currentTerms || !everyone)) {
    return { ...describe('user', { ...user, acceptedBy: userId }, currentTerms), everyone };
  }
  const own = account === null ? notEnrolled : describe('account', account, currentTerms);
  return { ...own, everyone };
}

const notEnrolled: Enrolment = {
  enrolled: false,
  scope: null,
  termsVersion: null,
  acceptedBy: null,
  acceptedAt: null,
};

function describe(
  scope: 'user' | 'account',
  accepted: { termsVersion: string; acceptedBy: string; acceptedAt: Date },
  currentTerms: string,
): Enrolment {
  const enrolled = accepted.termsVersion === currentTerms;
  return {
    enrolled,
    scope: enrolled ? scope : null,
    termsVersion: accepted.termsVersion,
    acceptedBy: accepted.acceptedBy,
    acceptedAt: accepted.acceptedAt.toISOString(),
  };
}
