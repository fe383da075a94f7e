import { termsVersion, type Session } from '@partner-tier-points/contract';

/** In the beta, by the terms that this build shows: whoever accepted older ones is asked again. */
export function isEnrolled({ enrolment }: Session): boolean {
  return enrolment.enrolled && enrolment.termsVersion === termsVersion;
}
