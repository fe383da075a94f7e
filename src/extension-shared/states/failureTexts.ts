import type { shared } from '@partner-tier-points/texts/en/shared';
import { ServerRefused, ServerUnreachable, type ServerFailure } from '../data-port/errors.ts';

/**
 * Which group of `failure.*` texts describes a failure; the title of `unreachable` is an essential
 * text.
 */
export type FailureKind = ToldKind | 'unreachable';
type ToldKind = keyof typeof shared extends infer Key
  ? Key extends `failure.${infer Kind}.title`
    ? Kind
    : never
  : never;

/** Sorts the failures of the server by what a person can do about them. */
export function failureKind(failure: ServerFailure): FailureKind {
  if (failure instanceof ServerUnreachable) return 'unreachable';
  return failure instanceof ServerRefused ? problemKind(failure.code) : 'other';
}

/**
 * The same for the code of a problem; a code that this build does not know is of the kind `other`.
 */
export function problemKind(code: string): ToldKind {
  switch (code) {
    case 'hubspot.refused':
      return 'refused';
    case 'hubspot.unavailable':
      return 'hubspot';
    case 'mapping.propertyMissing':
      return 'mapping';
    case 'superAdmin.required':
      return 'superAdmin';
    case 'beta.required':
      return 'beta';
    case 'signature.missing':
    case 'signature.invalid':
    case 'signature.expired':
      return 'signature';
    case 'terms.outdated':
      return 'terms';
    case 'request.invalid':
      return 'invalid';
    case 'limit.reached':
      return 'limit';
    case 'access.required':
      return 'access';
    default:
      return 'other';
  }
}

/** The scopes that HubSpot says are missing, for a failure of that kind. */
export function missingScopes(failure: ServerFailure): readonly string[] {
  return failure instanceof ServerRefused ? (failure.problem.scopes ?? []) : [];
}

/** What an operator can look up: the request's id, or the kind of the failure. */
export function failureReference(failure: ServerFailure): string {
  return failure instanceof ServerRefused
    ? (failure.problem.requestId ?? failure.code)
    : failure.name;
}

/** Whether someone else has to give access. */
export function isLocked(kind: FailureKind): boolean {
  return /refused|superAdmin|beta|access/.test(kind);
}
