/**
 * What went wrong with a call to HubSpot:
 * `refused` 403, `unauthorized` 401, `notFound` 404, `badRequest` any other 4xx, `rateLimited` 429,
 * `unavailable` 5xx, a broken connection, no answer in time or a refusal that passes, such as a locked
 * record's or a proxy's, `unreadable` a redirect, or an answer that is not what HubSpot's description
 * promises, `propertyMissing` a property of the deal mapping that is gone.
 */
export type HubSpotErrorKind =
  | 'refused'
  | 'unauthorized'
  | 'notFound'
  | 'badRequest'
  | 'rateLimited'
  | 'unavailable'
  | 'unreadable'
  | 'propertyMissing';

export interface HubSpotErrorDetails {
  kind: HubSpotErrorKind;
  /** What we asked for, in our own words. */
  operation: string;
  status?: number;
  /** HubSpot's own name of the error, such as `MISSING_SCOPES`. */
  category?: string;
  /** Its more precise one, such as `ILS.DUPLICATE_LIST_NAMES`. */
  subCategory?: string;
  /** HubSpot's id of the answer, for its support. */
  correlationId?: string;
  /** Scopes that HubSpot says are missing. */
  scopes?: string[];
  /** Of `propertyMissing`: HubSpot's names of the properties. */
  properties?: string[];
  /** The limit that was reached, such as `TEN_SECONDLY_ROLLING` or `DAILY`. */
  policyName?: string;
  /** How long HubSpot asks us to wait, in milliseconds. */
  retryAfter?: number;
  /** When the day's limit ends, ISO 8601; only of the limit `DAILY`. */
  endsAt?: string;
  /** What is wrong with an answer that cannot be read, where that is known. */
  reason?: 'cursorRepeated' | 'redirected';
  /** The system's name of a broken connection, such as `ECONNREFUSED`. */
  systemCode?: string;
}

/** A mistake of the server's own. */
interface InternalErrorDetails {
  kind: 'internal';
  retryAfter?: undefined;
  endsAt?: undefined;
}

/** Why a sync failed: HubSpot's fault, or a mistake of the server's own. */
export type SyncFailure = (HubSpotErrorDetails | InternalErrorDetails) & {
  /** How many syncs have failed one after the other; absent for the first. */
  times?: number;
};
