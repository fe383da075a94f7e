import { termsVersion, type Session } from '@partner-tier-points/contract';

/**
 * In the beta, by the terms that this build shows: users who accepted older ones are asked again.
 */
export function isEnrolled({ enrolment }: Session): boolean {
  return enrolment.enrolled && enrolment.termsVersion === termsVersion;
}
