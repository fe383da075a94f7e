import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { AccountStanding } from '../model/account-status.ts';

/**
 * An account's connection, or why there is none: `unknown` is one that never installed the app. One
 * that is leaving has it for the question whether a user may take that back, and for nothing else.
 */
export type FoundAccount =
  | { status: 'active' | 'leaving'; connection: HubSpotConnection }
  | { status: Exclude<AccountStanding, 'active' | 'leaving'> | 'unknown' };

/** The accounts that the server is there for, however they came to it. */
export interface Accounts {
  /** Believes for two seconds what it last read of the account. */
  find(portalId: string): Promise<FoundAccount>;
  /** For whoever changes the account's row: what was read of it holds no more. */
  forget(portalId: string): void;
  /** Cuts every open connection to HubSpot. */
  close(): void;
}
