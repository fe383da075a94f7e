import type { FaultEffect } from '../faults/fault.ts';
import { ApiError, missingScopes, missingToken, rateLimited } from './errors.ts';
import { resourceNotFound, validationError } from './errors.ts';

/** The refusal that a fault asks for, with the body that HubSpot sends with its status. */
export function refusalResponse(refusal: Extract<FaultEffect, { kind: 'refusal' }>): Response {
  const { status, policyName, retryAfter, html } = refusal;
  if (html) return htmlPage(status);
  switch (status) {
    case 400:
      return validationError('Invalid input').toResponse();
    case 401:
      return missingToken().toResponse();
    case 403:
      return missingScopes([]).toResponse();
    case 404:
      return resourceNotFound().toResponse();
    case 429:
      return rateLimited(policyName ?? 'TEN_SECONDLY_ROLLING', {}, retryAfter).toResponse();
    case 502:
    case 503:
    case 504:
      // These come from the gateway before the API, which speaks HTML.
      return htmlPage(status);
    case 423:
      return new ApiError(status, { message: 'resource is locked' }).toResponse();
    case 477:
      return accountMoves(retryAfter).toResponse();
    default:
      return new ApiError(status, { message: 'internal error' }).toResponse();
  }
}

function htmlPage(status: number): Response {
  return new Response(`<html><body><h1>${status}</h1></body></html>`, {
    status,
    headers: { 'content-type': 'text/html' },
  });
}

/** The account is being moved to another data center; the wording is a guess. */
function accountMoves(retryAfter: number | undefined): ApiError {
  const headers = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
  return new ApiError(477, { message: 'a migration is in progress' }, headers);
}

/** Marks an answer whose connection is to break off before the length that its headers promise. */
export const breakOffHeader = 'x-sandbox-break-off';

/** Half of the true body: a whole one for HTTP, or one whose second half never comes. */
export async function halfOf(
  response: Response,
  kind: 'malformed' | 'truncated',
): Promise<Response> {
  const body = await response.text();
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  if (kind === 'truncated') headers.set(breakOffHeader, String(Buffer.byteLength(body)));
  const half = body.slice(0, Math.ceil(body.length / 2));
  return new Response(half, { status: response.status, headers });
}

/** Resolves when the caller has given up. */
export function callerLeaves({ signal }: Request): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
