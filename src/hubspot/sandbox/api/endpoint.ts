import { setTimeout } from 'node:timers/promises';
import type { SandboxAccount } from '../account/account.ts';
import type { AuthorizationServer } from '../oauth/authorization-server.ts';
import type { FaultEffect } from '../faults/fault.ts';
import { callerLeaves, halfOf, refusalResponse } from './fault-response.ts';
import { ApiError, expiredToken, missingScopes, missingToken, rateLimited } from './errors.ts';

/** What an endpoint is given once it is known whose account it is about. */
export interface Call {
  account: SandboxAccount;
  request: Request;
  url: URL;
  /** Path parameters, decoded. */
  params: Record<string, string>;
  /** What is wrong with the answer that is to be given, if anything. */
  fault: FaultEffect | undefined;
}

export type Work = (call: Call) => Response | Promise<Response>;

/** Searches have their own limit. */
export type CallKind = 'search' | 'other';

/** What a router hands over: MSW's, or that of the sandbox's own server. */
interface ResolverInput {
  request: Request;
  params: Record<string, string | readonly string[] | undefined>;
}

/**
 * Makes answers that do first what HubSpot does before every call: find out whose token it
 * is, and count the request against the limits. Answers forced by a test come after that.
 */
export function endpointsFor(accounts: readonly SandboxAccount[], oauth?: AuthorizationServer) {
  const accountOf = new Map(accounts.map((account) => [account.accessToken, account]));
  return (work: Work, kind: CallKind = 'other') =>
    async ({ request, params }: ResolverInput): Promise<Response> => {
      const url = new URL(request.url);
      let account: SandboxAccount | undefined;
      let response: Response;
      try {
        const token = bearerOf(request);
        const granted = token === undefined ? undefined : oauth?.accountOf(token);
        account = authenticated(granted?.account ?? accountOf.get(token ?? ''));
        if (granted?.expiredAt) throw expiredToken(granted.expiredAt);
        const latency = account.nextLatency();
        if (latency > 0) await setTimeout(latency);
        response = await answer({ account, request, url, params: textual(params) }, work, kind);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        response = error.toResponse();
      }
      account?.onAnswer?.({
        method: request.method,
        path: url.pathname,
        status: response.type === 'error' ? 0 : response.status,
      });
      return response;
    };
}

/** @throws ApiError what HubSpot refuses */
async function answer(call: Omit<Call, 'fault'>, work: Work, kind: CallKind): Promise<Response> {
  const { account, request, url } = call;
  if (account.tokenExpiredAt) throw expiredToken(account.tokenExpiredAt);
  const headers = admitted(account, kind);
  const effects = account.faults.take(url.pathname);
  for (const effect of effects) {
    if (effect.kind === 'change') account.change(effect.change);
    if (effect.kind === 'delay') await setTimeout(effect.milliseconds);
  }
  const fault = effects.find(({ kind }) => kind !== 'change' && kind !== 'delay');
  const instead = fault && (await answerInstead(fault, request));
  if (instead) return instead;
  const response = await work({ ...call, fault });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  if (fault?.kind === 'malformed' || fault?.kind === 'truncated') {
    return halfOf(response, fault.kind);
  }
  return response;
}

/** The answer in place of the true one; undefined when the fault lets that one through. */
async function answerInstead(fault: FaultEffect, request: Request): Promise<Response | undefined> {
  if (fault.kind === 'refusal') return refusalResponse(fault);
  if (fault.kind === 'hang') await callerLeaves(request);
  return fault.kind === 'hang' || fault.kind === 'reset' ? Response.error() : undefined;
}

/** HubSpot says the same of a token that it does not know as of one that is not there. */
function authenticated(account: SandboxAccount | undefined): SandboxAccount {
  if (!account) throw missingToken();
  account.requestCount += 1;
  return account;
}

function bearerOf(request: Request): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
}

function admitted(account: SandboxAccount, kind: CallKind): Record<string, string> {
  const refusedBy = account.limits.count(kind, account.now());
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
