import { ServerRefused, ServerUnreachable, type ServerFailure } from '../data-port/errors.ts';

/** The code of a failure, by which its texts `failure.<code>.title` and `.body` are named. */
export function failureCode(failure: ServerFailure): string {
  if (failure instanceof ServerRefused) return problemCode(failure.code);
  return failure instanceof ServerUnreachable ? 'unreachable' : failure.name;
}

/** The same for a problem's code: nobody has to know what is wrong with a signature. */
export function problemCode(code: string): string {
  return code.replace(/^signature.*/, 'signature');
}

/** The scopes that HubSpot says are missing, for a failure of that kind. */
export function missingScopes(failure: ServerFailure): readonly string[] {
  return failure instanceof ServerRefused ? (failure.problem.scopes ?? []) : [];
}

/** After how many seconds the server says to try again; 0 when it does not. */
export function failureWait(failure: ServerFailure): number {
  return Math.ceil((failure instanceof ServerRefused && failure.problem.retryAfter) || 0);
}

/** What an operator can look up: the request's id, or the kind of the failure. */
export function failureReference(failure: ServerFailure): string {
  return failure instanceof ServerRefused
    ? (failure.problem.requestId ?? failure.code)
    : failure.name;
}

/** Whether someone else has to give access. */
export function isLocked(code: string): boolean {
  return /required|refused/.test(code);
}
