import type { HttpBindings } from '@hono/node-server';
import type { Logger } from 'pino';
import type { Accounts } from '../accounts/accounts.ts';
import type { Installer } from '../accounts/installer.ts';
import type { AccountUser } from '../hubspot/account-user.ts';
import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { HubSpotError } from '../hubspot/hubspot-error.ts';
import type { StoredForRequest } from '../store/request-store.ts';
import type { Store } from '../store/store.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Work } from '../work/work.ts';
import type { Caller, Claimed } from './caller.ts';
import type { KnownUsers } from './known-users.ts';
import type { QuotaOptions } from './quotas.ts';
import type { SignatureHeaders } from './signature.ts';
import type { ServedTexts } from './served-texts.ts';

/** Everything that the HTTP service works with. */
export interface Dependencies {
  /** The accounts that may ask. */
  accounts: Accounts;
  /** Lets accounts install the app; absent where the configuration holds the accounts. */
  installer?: Installer;
  /** HubSpot's id of the app, if requests of other apps are to be refused. */
  appId?: string;
  store: Store;
  syncs: Pick<Work, 'check' | 'refresh' | 'resume' | 'countCalls'>;
  texts: ServedTexts;
  users: KnownUsers;
  /** Changes to the usual quotas. */
  quotas?: QuotaOptions;
  /** Whether the server was told to stop. */
  isStopping: () => boolean;
  /** Whether it takes no new requests any more. */
  isDraining: () => boolean;
  /** Whether requests for accounts are answered, and not only whether the server is well. */
  answersAccounts: boolean;
  /** Whether e-mails can be sent, with links to this server. */
  sendsMail: boolean;
  clientSecret: string;
  /** The address that HubSpot calls, normalised, when it is not the one that requests arrive with. */
  publicUrl?: string;
  now: () => Date;
  log: Logger;
  metrics: Metrics;
}

/** What the middleware hands to the routes. */
export interface Environment {
  Bindings: Pick<HttpBindings, 'incoming' | 'outgoing'>;
  Variables: {
    requestId: string;
    /** What the request says of itself while its signature is not checked. */
    claim: { urls: readonly string[]; signed: SignatureHeaders; caller: Claimed };
    caller: Caller;
    /** The caller as HubSpot had them a moment ago, or why it does not say. */
    user: AccountUser | HubSpotError;
    /** What is stored of the account and the caller, read once for the request. */
    stored: () => Promise<StoredForRequest>;
    /** Ends the request unless the caller takes part in the beta. */
    requireParticipant: () => Promise<void>;
    /** Ends the request unless HubSpot says, now, that the caller is a super admin. */
    requireSuperAdmin: () => Promise<void>;
    /** The caller's account. */
    connection: HubSpotConnection;
  };
}
