import { HttpResponse } from 'msw';
import { randomUUID } from 'node:crypto';
import type { ForcedAnswer } from '../account/forced-answers.ts';
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
    return HttpResponse.json(body, { status: this.status, headers: this.headers });
  }
}

export function missingToken(): ApiError {
  return new ApiError(401, {
    message:
      'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
    category: 'INVALID_AUTHENTICATION',
  });
}

export function unknownToken(): ApiError {
  return new ApiError(401, {
    message:
      'The access token is invalid or not recognized. Check that it is complete and that it belongs to an installed app.',
    category: 'INVALID_AUTHENTICATION',
  });
}

export function expiredToken(expiredAt: Date): ApiError {
  const seconds = Math.max(0, Math.floor((Date.now() - expiredAt.getTime()) / 1000));
  return new ApiError(401, {
    message: `The OAuth token used to make this call expired ${seconds} second(s) ago.`,
    category: 'EXPIRED_AUTHENTICATION',
    context: { 'expire time': [expiredAt.toISOString()] },
  });
}

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

export function objectNotFound(id: string): ApiError {
  return new ApiError(404, {
    message: 'Object not found.  objectId are usually numeric.',
    context: { id: [id] },
    category: 'OBJECT_NOT_FOUND',
  });
}

export function resourceNotFound(): ApiError {
  return new ApiError(404, { message: 'resource not found', category: 'OBJECT_NOT_FOUND' });
}

export function validationError(message: string, more: Record<string, unknown> = {}): ApiError {
  return new ApiError(400, { message, ...more, category: 'VALIDATION_ERROR' });
}

/** @param retryAfter seconds, when the answer is to name them */
export function rateLimited(
  policyName: PolicyName,
  headers: Record<string, string> = {},
  retryAfter?: number,
): ApiError {
  return new ApiError(
    429,
    {
      message: `You have reached your ${policyName.toLowerCase()} limit.`,
      errorType: 'RATE_LIMIT',
      policyName,
      category: 'RATE_LIMITS',
    },
    { ...headers, ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }) },
  );
}

/** The answer that a test asked for. */
export function forcedResponse(forced: ForcedAnswer): Response {
  if (forced.status === 0) return HttpResponse.error();
  if (forced.status === 429) {
    return rateLimited(
      forced.policyName ?? 'TEN_SECONDLY_ROLLING',
      {},
      forced.retryAfter,
    ).toResponse();
  }
  if (forced.status === 401) return unknownToken().toResponse();
  if (forced.status === 403) return missingScopes([]).toResponse();
  if (forced.status === 404) return resourceNotFound().toResponse();
  if (forced.status === 400) return validationError('Invalid input').toResponse();
  return new ApiError(forced.status, { message: 'internal error' }).toResponse();
}
