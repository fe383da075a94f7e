import type { SandboxAccount } from '../account/account.ts';
import { ApiError, expiredToken, forcedResponse, missingScopes } from './errors.ts';
import { missingToken, rateLimited, unknownToken } from './errors.ts';

/** What an endpoint is given once it is known whose account it is about. */
export interface Call {
  account: SandboxAccount;
  request: Request;
  url: URL;
  /** Path parameters, decoded. */
  params: Record<string, string>;
}

export type Work = (call: Call) => Response | Promise<Response>;

interface ResolverInput {
  request: Request;
  params: Record<string, string | readonly string[] | undefined>;
}

/** Makes MSW resolvers that do first what HubSpot does before every call: who, how often, then what. */
export function endpointsFor(accounts: readonly SandboxAccount[]) {
  const accountOf = new Map(accounts.map((account) => [account.accessToken, account]));
  return (work: Work, kind: 'search' | 'other' = 'other') =>
    async ({ request, params }: ResolverInput): Promise<Response> => {
      try {
        const account = authorized(accountOf, request);
        const url = new URL(request.url);
        const headers = admitted(account, kind);
        const forced = account.forcedAnswers.take(url.pathname);
        if (forced) return forcedResponse(forced);
        const response = await work({ account, request, url, params: textual(params) });
        for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
        return response;
      } catch (error) {
        if (error instanceof ApiError) return error.toResponse();
        throw error;
      }
    };
}

function authorized(
  accountOf: ReadonlyMap<string, SandboxAccount>,
  request: Request,
): SandboxAccount {
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (token === undefined) throw missingToken();
  const account = accountOf.get(token);
  if (!account) throw unknownToken();
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
