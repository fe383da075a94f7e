import type { Problem, ProblemCode } from '@partner-tier-points/contract';
import type { Context } from 'hono';

/** The HTTP status of every problem code of the contract. */
const statuses = {
  'signature.missing': 401,
  'signature.invalid': 401,
  'signature.expired': 401,
  'superAdmin.required': 403,
  'hubspot.refused': 403,
  'request.invalid': 400,
  notFound: 404,
  'terms.outdated': 409,
  'request.tooLarge': 413,
  'refresh.tooSoon': 429,
  'hubspot.unavailable': 502,
  internal: 500,
} as const satisfies Record<ProblemCode, number>;

/** Thrown by a route: ends the request with the problem as its answer. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly extra: Pick<Problem, 'fields' | 'scopes' | 'retryAfter'>;

  constructor(
    code: ProblemCode,
    message: string,
    extra: Pick<Problem, 'fields' | 'scopes' | 'retryAfter'> = {},
  ) {
    super(message);
    this.name = 'ProblemError';
    this.code = code;
    this.extra = extra;
  }
}

/** The contract's `Problem` as an answer, with its status. */
export function answerProblem(context: Context, problem: ProblemError): Response {
  const body: Problem = {
    code: problem.code,
    message: problem.message,
    ...problem.extra,
    requestId: context.get('requestId'),
  };
  return context.json(body, statuses[problem.code]);
}
