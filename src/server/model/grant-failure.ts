/**
 * Why an account's tokens could not be refreshed: `revoked` when HubSpot took the grant back, which
 * only a new installation mends; `passing` otherwise.
 */
export interface GrantFailure {
  kind: 'revoked' | 'passing';
  /** HubSpot's name of the error, or its status. */
  reason: string;
  /** ISO 8601. */
  at: string;
  /** How many refreshes have failed so, one after the other. */
  times: number;
}
