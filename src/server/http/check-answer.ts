import { endpoints, type AnswerOf, type Route } from '@partner-tier-points/contract';
import { LoggableError } from '../model/loggable-error.ts';

/** A mistake of ours: an answer that its endpoint does not promise. Its details may be logged. */
class AnswerBreaksContract extends LoggableError<{
  route: Route;
  fields: { path: string; code: string }[];
}> {
  override readonly name = 'AnswerBreaksContract';
}

/**
 * The answer as it may be sent. Pages take it as it is, so a wrong one must not leave the server.
 *
 * @throws AnswerBreaksContract that names the wrong fields, never their values: those may be personal
 */
export function checkAnswer<R extends Route>(route: R, answer: AnswerOf<R>): AnswerOf<R> {
  const { error } = endpoints[route].answers[200].safeParse(answer);
  if (error === undefined) return answer;
  const fields = error.issues.map(({ path, code }) => ({ path: path.join('.'), code }));
  throw new AnswerBreaksContract(`The answer to ${route} breaks the contract.`, { route, fields });
}
