import { HttpResponse } from 'msw';
import type { ForcedAnswer } from '../account/forced-answers.ts';
import { ApiError, missingScopes, missingToken, rateLimited } from './errors.ts';
import { resourceNotFound, validationError } from './errors.ts';

/** The answer that a test asked for, with the body that HubSpot sends with its status. */
export function forcedResponse({ status, policyName, retryAfter }: ForcedAnswer): Response {
  switch (status) {
    case 0:
      return HttpResponse.error();
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
      return HttpResponse.html(`<html><body><h1>${status}</h1></body></html>`, { status });
    default:
      return new ApiError(status, { message: 'internal error' }).toResponse();
  }
}
