import { HubSpotError } from '../hubspot/hubspot-error.ts';
import type { HubSpotErrorDetails } from '../model/sync-failure.ts';
import { ProblemError } from './problem.ts';

/** The contract's problem for whatever was thrown. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HubSpotError) return fromHubSpot(error.details);
  return new ProblemError('internal', 'The server made a mistake; its log has the details.');
}

function fromHubSpot(details: HubSpotErrorDetails): ProblemError {
  switch (details.kind) {
    case 'refused':
      return new ProblemError(
        'hubspot.refused',
        'HubSpot refuses: this is no partner account, or the app lacks a scope.',
        details.scopes === undefined ? {} : { scopes: details.scopes },
      );
    case 'unauthorized':
      return new ProblemError('hubspot.unavailable', 'HubSpot does not accept the access token.');
    case 'rateLimited':
      return new ProblemError('hubspot.unavailable', 'The request limit of HubSpot is reached.');
    default:
      return new ProblemError('hubspot.unavailable', 'HubSpot does not answer as it should.');
  }
}
