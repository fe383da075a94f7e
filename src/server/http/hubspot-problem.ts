import { HubSpotError } from '../hubspot/hubspot-error.ts';
import type { HubSpotErrorDetails } from '../model/sync-failure.ts';
import { isStorageFull, isUnavailable } from '../store/unavailable.ts';
import { ProblemError } from './problem.ts';

/** Seconds after which a database that restarts may answer again. */
const databaseRetry = 5;

/** The contract's problem for whatever was thrown. @param isWrite whether something was to be stored */
export function toProblem(error: unknown, isWrite = false): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HubSpotError) return fromHubSpot(error.details);
  if (isStorageFull(error)) {
    return new ProblemError(
      'storage.full',
      "The disk of the server's database is nearly full: nothing was stored. Free some space.",
    );
  }
  if (isUnavailable(error)) {
    return new ProblemError(
      'database.unavailable',
      "The server's database does not answer. " +
        // The connection may break between what is stored and its answer.
        (isWrite ? 'What was sent may or may not be stored. ' : '') +
        'Try again after retryAfter seconds.',
      { retryAfter: databaseRetry },
    );
  }
  return new ProblemError(
    'internal',
    'Something went wrong on the server. Its log has the details under this requestId.',
  );
}

function fromHubSpot(details: HubSpotErrorDetails): ProblemError {
  switch (details.kind) {
    case 'refused':
      return new ProblemError(
        'hubspot.refused',
        'HubSpot refused access: this is not a partner account, or the app lacks a scope.',
        details.scopes === undefined ? {} : { scopes: details.scopes },
      );
    case 'unauthorized':
      return new ProblemError(
        'hubspot.unauthorized',
        'HubSpot rejected the access token of this account. Give the server a valid one, or install the app again.',
      );
    case 'rateLimited':
      return details.policyName === 'DAILY'
        ? new ProblemError(
            'hubspot.dailyLimit',
            "HubSpot's daily limit of calls is reached. It starts over at midnight in the account's time zone.",
          )
        : new ProblemError(
            'hubspot.rateLimited',
            "HubSpot's request limit is reached. Try again later.",
          );
    case 'propertyMissing':
      return new ProblemError(
        'mapping.propertyMissing',
        `The deal mapping uses properties that deals no longer have: ${(details.properties ?? []).join(', ')}.`,
      );
    case 'badRequest':
    case 'notFound':
    case 'unreadable':
      return new ProblemError(
        'hubspot.unexpected',
        'HubSpot refused a request of this server, or sent an answer that cannot be read. The log has the details.',
      );
    default:
      return new ProblemError('hubspot.unavailable', passingMessage(details));
  }
}

function passingMessage({ status, retryAfter }: HubSpotErrorDetails): string {
  switch (status) {
    case 403:
      return 'A proxy between this server and HubSpot refused the request. Try again later.';
    case 423:
      return 'HubSpot has locked a record for a moment. Try again later.';
    case 477: {
      const when = retryAfter === undefined ? 'later' : `in ${retryAfter / 1000} seconds`;
      return `HubSpot is moving this account to another data center. Try again ${when}.`;
    }
    default:
      return 'HubSpot is unavailable or sent an unexpected answer. Try again later.';
  }
}
