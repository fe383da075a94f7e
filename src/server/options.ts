import type { DestinationStream } from 'pino';
import type { ConfiguredAccount } from './accounts/connect-configured.ts';
import type { KeyRing } from './accounts/key-ring.ts';
import type { QuotaOptions } from './http/quotas.ts';
import type { MailOptions } from './alerts/mailer.ts';
import type { ServedTexts } from './http/served-texts.ts';
import type { CallPolicyOptions } from './hubspot/call-policy.ts';
import type { DatabaseOptions } from './store/database.ts';

/** What accounts install the app with. */
export interface InstallOptions {
  clientId: string;
  /** HubSpot's id of the app. */
  appId: string;
  /** What tokens are sealed with. */
  keys: KeyRing;
  /** Where HubSpot's API is; `https://api.hubapi.com` when absent. */
  apiUrl?: string;
  /** Whether HubSpot's webhooks journal is followed; not when absent. */
  journal?: boolean;
  /** HubSpot's consent page; `https://app.hubspot.com/oauth/authorize` when absent. */
  authorizeUrl?: string;
}

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What a process does, of several on one database: answer requests, or sync accounts. */
export const roles = ['web', 'work'] as const;
export type Role = (typeof roles)[number];

export interface ServerOptions extends Omit<DatabaseOptions, 'onConnectionLost'> {
  /** Both when absent. */
  role?: Role;
  /** 0 takes any free port. */
  port: number;
  hostname: string;
  /** The address that HubSpot calls, when there is a proxy in between: HubSpot signs that one. */
  publicUrl?: string;
  /** The app's client secret: the key of HubSpot's signatures. */
  clientSecret: string;
  /** The accounts whose access tokens are known beforehand; none where accounts install the app. */
  accounts: ConfiguredAccount[];
  /** For accounts that install the app; needs `publicUrl` and PostgreSQL. */
  install?: InstallOptions;
  /** What alerts are sent with; nothing is when absent. Needs `publicUrl`. */
  mail?: MailOptions;
  /** HubSpot's id of the app: requests of other apps are refused. */
  appId?: string;
  logLevel: LogLevel;
  /** Where metrics are served; nowhere when absent. */
  metrics?: { port: number; hostname: string };
  /** Connections that are open at once; further ones are closed. 1,000 when absent. */
  mostConnections?: number;
  /** How long a caller may take nothing of an answer, in milliseconds. 30 seconds when absent. */
  patienceWithReaders?: number;
  /**
   * How long requests are still taken once the server was told to stop, in milliseconds: for load
   * balancers to notice, which ask `/readyz`. 0 when absent.
   */
  stopNotice?: number;
  /** Changes to what users and accounts may ask for; tests reach their limits sooner. */
  quotas?: QuotaOptions;
  /** How often to look for accounts that are due, in milliseconds; measurements do not wait. */
  lookEvery?: number;
  /** How often to look for what is to be tidied up or asked again, in milliseconds; for the same. */
  housekeepEvery?: number;
  /** The clock; tests set it. */
  now?: () => Date;
  /** Languages besides ours, such as a pseudo-language to look at the layout in. */
  moreTexts?: ServedTexts;
  /** Where log lines go; standard output when absent. */
  logDestination?: DestinationStream;
  /** Changes to the patience with HubSpot; tests shorten it. */
  callPolicy?: Partial<CallPolicyOptions>;
}
