import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { AccountStatus } from '../model/account-status.ts';

/** An account's connection, or why there is none: `unknown` is one that never installed the app. */
export type FoundAccount =
  | { status: 'active'; connection: HubSpotConnection }
  | { status: Exclude<AccountStatus, 'active'> | 'unknown' };

/** The accounts that the server is there for, however they came to it. */
export interface Accounts {
  find(portalId: string): Promise<FoundAccount>;
  /** Cuts every open connection to HubSpot. */
  close(): void;
}
