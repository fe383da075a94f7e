import * as z from 'zod';
import { ProblemError } from './problem.ts';
import { readInput } from './read-input.ts';

/** Who is asking, from the signed query alone. */
export interface Caller {
  /** HubSpot's id of the user. */
  userId: string;
  /** HubSpot's id of the account. */
  portalId: string;
}

const id = z.string().regex(/^\d{1,20}$/);
const callerSchema = z.object({ userId: id, portalId: id, appId: id.optional() });

/** What the signed query says: who is asking, and from which app. */
export type Claimed = Caller & { appId?: string | undefined };

/**
 * The user, the account and the app that HubSpot added to the query. Other parameters, such as the user's
 * e-mail address, are left alone.
 *
 * @throws {ProblemError} `request.invalid` when one is missing or any parameter comes twice: of two
 * values nobody could say which one HubSpot wrote.
 */
export function readCaller(query: URLSearchParams): Claimed {
  const names = [...query.keys()];
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  if (repeated.length > 0) {
    throw new ProblemError('request.invalid', 'A query parameter is given more than once.', {
      fields: repeated.map((path) => ({ path, message: 'is given more than once' })),
    });
  }
  return readInput(callerSchema, Object.fromEntries(query));
}
