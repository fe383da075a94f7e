import { ownName } from './own-names.ts';
import { ProblemError } from './problem.ts';

/** Who is asking, from the signed query alone. */
export interface Caller {
  /** HubSpot's id of the user. */
  userId: string;
  /** HubSpot's id of the account. */
  portalId: string;
}

/** As HubSpot writes them: each user and account has one spelling. */
const id = /^[1-9]\d{0,19}$/;
/** By the letters alone: others take `PortalId`, `user_id` or `userId[]` for the ones that count. */
const spellings = new Map(['userId', 'portalId', 'appId'].map((name) => [lettersOf(name), name]));

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
  const userId = query.get('userId') ?? '';
  const portalId = query.get('portalId') ?? '';
  const appId = query.get('appId') ?? undefined;
  // By hand: of every request, before anybody is known. A schema takes as long as all of the above.
  const wrong: string[] = [];
  if (!id.test(userId)) wrong.push('userId');
  if (!id.test(portalId)) wrong.push('portalId');
  if (appId !== undefined && !id.test(appId)) wrong.push('appId');
  if (wrong.length === 0) return { userId, portalId, appId };
  throw new ProblemError('request.invalid', 'Some fields of the request are not valid.', {
    fields: wrong.map((path) => ({ path, message: 'is no id of HubSpot' })),
  });
}

function lettersOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
