import { problemStatuses, type Problem, type ProblemCode } from '@partner-tier-points/contract';
import type { Context } from 'hono';
import { knownMethods } from './known-routes.ts';
import { ownName } from './own-names.ts';

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

/** The server takes no more requests: it is draining. */
export function serverStopping(): ProblemError {
  return new ProblemError('server.stopping', 'The server is draining: it is about to stop.');
}

/** There is an address, which takes other methods only. */
class MethodProblem extends ProblemError {
  readonly allow: string;

  constructor(methods: readonly string[]) {
    const allow = methods.join(', ');
    super('method.notAllowed', `This address takes ${allow} only.`);
    this.allow = allow;
  }
}

/** For a request that nothing answers. */
export function noEndpoint(method: string, path: string): ProblemError {
  const methods = knownMethods(path);
  // Some pages are there only where they are of use.
  return methods.length > 0 && !methods.includes(method)
    ? new MethodProblem(methods)
    : new ProblemError('notFound', 'There is no endpoint at this address.');
}

/** A list of thousands may be wrong in each of its places, and the answer has to get through. */
const mostFields = 100;

/** What the headers of an answer say of a problem. */
export function headProblem(context: Context, problem: ProblemError): void {
  const { retryAfter } = problem.extra;
  if (retryAfter !== undefined) context.header('Retry-After', String(retryAfter));
  if (problem instanceof MethodProblem) context.header('Allow', problem.allow);
}

/** The contract's `Problem` as an answer, with its status. */
export function answerProblem(context: Context, problem: ProblemError): Response {
  const { fields } = problem.extra;
  const body: Problem = {
    code: problem.code,
    message: problem.message,
    ...problem.extra,
    ...(fields && {
      fields: fields
        .slice(0, mostFields)
        .map(({ path, ...rest }) => ({ ...rest, path: ownWords(path) })),
    }),
    requestId: context.get('requestId'),
  };
  headProblem(context, problem);
  // Programs know problems by RFC 9457; the extensions know ours.
  if (context.req.path.startsWith('/api/')) {
    const status = problemStatuses[problem.code];
    const details = { type: 'about:blank', title: problem.message, status, ...body };
    return context.body(JSON.stringify(details), status, {
      'content-type': 'application/problem+json',
    });
  }
  return context.json(body, problemStatuses[problem.code]);
}

/** The names of a path that are ours, and places in lists. */
function ownWords(path: string): string {
  return path
    .split('.')
    .map((name) => (/^\d{1,6}$/.test(name) ? name : ownName(name)))
    .join('.');
}
