import { randomUUID } from 'node:crypto';
import type { PolicyName } from '../account/request-limits.ts';

/** A refusal with the body that HubSpot sends for it. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    body: { message: string; category?: string } & Record<string, unknown>,
    headers: Record<string, string> = {},
  ) {
    super(body.message);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }

  toResponse(): Response {
    const { message, ...rest } = this.body;
    const body = { status: 'error', message, correlationId: randomUUID(), ...rest };
    return Response.json(body, { status: this.status, headers: this.headers });
  }
}

/** No bearer token, or one that HubSpot does not know. */
export function missingToken(): ApiError {
  return new ApiError(401, {
    message:
      'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
    category: 'INVALID_AUTHENTICATION',
  });
}

export function expiredToken(expiredAt: Date): ApiError {
  const minutes = Math.max(0, Math.floor((Date.now() - expiredAt.getTime()) / 60_000));
  return new ApiError(401, {
    message: `The OAuth token used to make this call expired ${minutes} minute(s) ago.`,
    category: 'EXPIRED_AUTHENTICATION',
  });
}

/** @param scopes any one of them would do */
export function missingScopes(scopes: readonly string[]): ApiError {
  return new ApiError(403, {
    message:
      "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.",
    errors: [
      {
        message: 'One or more of the following scopes are required.',
        context: { requiredGranularScopes: scopes },
      },
    ],
    links: { scopes: 'https://developers.hubspot.com/scopes' },
    category: 'MISSING_SCOPES',
  });
}

/** An id that has the form of one but leads nowhere, and every path that leads nowhere. */
export function resourceNotFound(): ApiError {
  return new ApiError(404, { message: 'resource not found', category: 'OBJECT_NOT_FOUND' });
}

/** A record id: HubSpot words it differently when it is no number. */
export function objectNotFound(id: string): ApiError {
  if (/^\d+$/.test(id)) return resourceNotFound();
  return new ApiError(404, {
    message: 'Object not found.  objectId are usually numeric.',
    context: { id: [id] },
    category: 'OBJECT_NOT_FOUND',
  });
}

/** A path segment that names no object type; this body has no category. */
export function unknownObjectType(segment: string): ApiError {
  const message = /^\d+-\d+$/.test(segment)
    ? `Invalid object or event type id: ${segment}`
    : `Unable to infer object type from: ${segment}`;
  return new ApiError(400, { message });
}

export function validationError(message: string, more: Record<string, unknown> = {}): ApiError {
  return new ApiError(400, { message, ...more, category: 'VALIDATION_ERROR' });
}

/** @param retryAfter seconds, when the answer is to name them; HubSpot often does not */
export function rateLimited(
  policyName: PolicyName,
  headers: Record<string, string> = {},
  retryAfter?: number,
): ApiError {
  const message = `You have reached your ${policyName.toLowerCase()} limit.`;
  return new ApiError(
    429,
    { message, errorType: 'RATE_LIMIT', policyName, category: 'RATE_LIMITS' },
    { ...headers, ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }) },
  );
}
