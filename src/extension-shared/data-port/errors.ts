import type { Problem, ProblemCode } from '@partner-tier-points/contract';

/** Any way in which a call of the server can fail; the words for it are made where it is shown. */
export type ServerFailure = ServerRefused | ServerUnreachable | ServerAnswerInvalid;

/** The server answered with a problem of the contract. */
export class ServerRefused extends Error {
  declare readonly code: ProblemCode;
  declare readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.message}`);
    this.name = 'ServerRefused';
    this.code = problem.code;
    this.problem = problem;
  }
}

/** No answer came: no network, HubSpot's proxy gave up, or the server is not running. */
export class ServerUnreachable extends Error {
  constructor(cause: unknown) {
    super('The server did not answer.', { cause });
    this.name = 'ServerUnreachable';
  }
}

/** An answer came that the contract does not know, for example from another version of the server. */
export class ServerAnswerInvalid extends Error {
  /** HTTP status of the answer. */
  declare readonly status: number;

  constructor(status: number, detail: string) {
    super(`status ${status}: ${detail}`);
    this.name = 'ServerAnswerInvalid';
    this.status = status;
  }
}

/** Tells the failures of the server from a programming error. */
export function isServerFailure(error: unknown): error is ServerFailure {
  return (
    error instanceof ServerRefused ||
    error instanceof ServerUnreachable ||
    error instanceof ServerAnswerInvalid
  );
}
