import * as z from 'zod';
import { ownName } from './own-names.ts';
import { ProblemError } from './problem.ts';
import { readInput } from './read-input.ts';

/** Who is asking, from the signed query alone. */
export interface Caller {
  /** HubSpot's id of the user. */
  userId: string;
  /** HubSpot's id of the account. */
  portalId: string;
}

/** As HubSpot writes them: each user and account has one spelling. */
const id = z.string().regex(/^[1-9]\d{0,19}$/);
const callerSchema = z.object({ userId: id, portalId: id, appId: id.optional() });
/** By the letters alone: others take `PortalId`, `user_id` or `userId[]` for the ones that count. */
const spellings = new Map(Object.keys(callerSchema.shape).map((name) => [lettersOf(name), name]));

/** HubSpot adds four, and no endpoint has more than a dozen. More would be compared before anyone is known. */
const mostParameters = 50;

/** What the signed query says: who is asking, and from which app. */
export type Claimed = Caller & { appId?: string | undefined };

/**
 * The user, the account and the app that HubSpot added to the query. Other parameters, such as the user's
 * e-mail address, are left alone.
 *
 * @throws {ProblemError} `request.invalid` when one is missing, any parameter comes twice, or one is
 * spelled nearly as one of these: of two values nobody could say which one HubSpot wrote. Also when
 * there are more than anybody needs.
 */
export function readCaller(query: URLSearchParams): Claimed {
  if (query.size > mostParameters) {
    throw new ProblemError(
      'request.invalid',
      `The address has more than ${mostParameters} query parameters.`,
    );
  }
  const names = [...query.keys()];
  const repeated = names.filter(
    (name, index) =>
      names.indexOf(name) !== index || (spellings.get(lettersOf(name)) ?? name) !== name,
  );
  if (repeated.length > 0) {
    throw new ProblemError('request.invalid', 'A query parameter is given more than once.', {
      fields: repeated.map((name) => ({ path: ownName(name), message: 'is given more than once' })),
    });
  }
  return readInput(callerSchema, Object.fromEntries(query));
}

function lettersOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
