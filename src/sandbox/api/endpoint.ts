import { delay } from 'msw';
import type { SandboxAccount } from '../account/account.ts';
import { forcedResponse } from './forced-response.ts';
import { ApiError, expiredToken, missingScopes, missingToken, rateLimited } from './errors.ts';

/** What an endpoint is given once it is known whose account it is about. */
export interface Call {
  account: SandboxAccount;
  request: Request;
  url: URL;
  /** Path parameters, decoded. */
  params: Record<string, string>;
}

export type Work = (call: Call) => Response | Promise<Response>;

/** What MSW hands to a resolver. */
interface ResolverInput {
  request: Request;
  params: Record<string, string | readonly string[] | undefined>;
}

/**
 * Makes MSW resolvers that do first what HubSpot does before every call: find out whose token it
 * is, and count the request against the limits. Answers forced by a test come after that.
 */
export function endpointsFor(accounts: readonly SandboxAccount[]) {
  const accountOf = new Map(accounts.map((account) => [account.accessToken, account]));
  return (work: Work, kind: 'search' | 'other' = 'other') =>
    async ({ request, params }: ResolverInput): Promise<Response> => {
      try {
        const account = authorized(accountOf, request);
        const url = new URL(request.url);
        const headers = admitted(account, kind);
        const forced = account.forcedAnswers.take(url.pathname);
        if (forced?.delay !== undefined) await delay(forced.delay);
        if (forced && forced.status !== 200) return forcedResponse(forced);
        const response = await work({ account, request, url, params: textual(params) });
        for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
        return response;
      } catch (error) {
        if (error instanceof ApiError) return error.toResponse();
        throw error;
      }
    };
}

/** HubSpot says the same of a token that it does not know as of one that is not there. */
function authorized(
  accountOf: ReadonlyMap<string, SandboxAccount>,
  request: Request,
): SandboxAccount {
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const account = token === undefined ? undefined : accountOf.get(token);
  if (!account) throw missingToken();
  account.requestCount += 1;
  if (account.tokenExpiredAt) throw expiredToken(account.tokenExpiredAt);
  return account;
}

function admitted(account: SandboxAccount, kind: 'search' | 'other'): Record<string, string> {
  const refusedBy = account.limits.count(kind, Date.now());
  const headers = kind === 'search' ? {} : account.limits.headers();
  if (refusedBy) throw rateLimited(refusedBy, headers);
  return headers;
}

/** Refuses the call unless the token has one of the scopes. */
export function requireScope(account: SandboxAccount, ...anyOf: string[]): void {
  if (!anyOf.some((scope) => account.scopes.has(scope))) throw missingScopes(anyOf);
}

function textual(params: ResolverInput['params']): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}
