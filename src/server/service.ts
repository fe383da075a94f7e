import type { Logger } from 'pino';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Accounts } from './accounts/accounts.ts';
import { createGrantedAccounts } from './accounts/granted-accounts.ts';
import { GrantKeeper } from './accounts/grant-keeper.ts';
import { createInstaller, type Installer } from './accounts/installer.ts';
import { createAppTokens } from './hubspot/app-token.ts';
import { connect } from './hubspot/connection.ts';
import { createImpatientAgent } from './hubspot/impatient-agent.ts';
import {
  createJournalClient,
  journalScopes,
  type JournalClient,
} from './hubspot/journal-client.ts';
import { createOAuthClient } from './hubspot/oauth-client.ts';
import { createUninstallApp, type UninstallApp } from './hubspot/uninstall-app.ts';
import { oauthScopes, optionalScopeUses } from './hubspot/scopes.ts';
import { backgroundPatience } from './hubspot/call-policy.ts';
import type { InstallOptions, ServerOptions } from './options.ts';
import type { Store } from './store/store.ts';
import type { Metrics } from './telemetry/metrics.ts';

/** What makes the server one for any number of accounts. */
export interface Service {
  accounts: Accounts;
  installer: Installer;
  keeper: GrantKeeper;
  uninstall: UninstallApp;
  /** HubSpot's webhooks journal; null where it is not followed. */
  journal: JournalClient | null;
}

/** Sockets to HubSpot that are open at once, for all accounts together. */
const mostSockets = 64;

export function createService(
  options: ServerOptions & { publicUrl: string },
  install: InstallOptions,
  parts: {
    store: Store;
    now: () => Date;
    log: Logger;
    metrics: Metrics;
    /** Asks for the sync of an account that has just installed the app. */
    onInstalled: (portalId: string) => Promise<void>;
  },
): Service {
  const { store, now, log, metrics, onInstalled } = parts;
  const { callPolicy, clientSecret, publicUrl } = options;
  const { apiUrl = 'https://api.hubapi.com', clientId, appId, keys } = install;
  const silence = callPolicy?.timeout ?? backgroundPatience.timeout;
  const agent = createImpatientAgent(apiUrl, { keepAlive: true, maxSockets: mostSockets }, silence);
  const policy = callPolicy === undefined ? {} : { callPolicy };
  const oauth = createOAuthClient({
    apiUrl,
    authorizeUrl: install.authorizeUrl ?? 'https://app.hubspot.com/oauth/authorize',
    clientId,
    clientSecret,
    redirectUri: `${publicUrl}/oauth/callback`,
    scopes: oauthScopes,
    optionalScopes: Object.keys(optionalScopeUses),
    agent,
    ...policy,
    now,
  });
  const keeper = new GrantKeeper({
    grants: store.grants,
    endpoint: store.tokenEndpoint,
    oauth,
    keys,
    now,
    log,
    onStatus: (portalId) => accounts.forget(portalId),
    pause: (milliseconds) => sleep(milliseconds),
  });
  const accounts = createGrantedAccounts({
    store: store.accounts,
    connectTo: (portalId) =>
      connect({
        accessToken: keeper.tokensOf(portalId),
        apiUrl,
        agent,
        ...policy,
        now,
        onCall: metrics.call,
      }),
    now,
    close: () => agent.destroy(),
  });
  const installer = createInstaller({
    oauth,
    keeper,
    accounts,
    store,
    appId,
    requiredScopes: oauthScopes,
    onInstalled,
    now,
    log,
  });
  const api = { apiUrl, agent, ...policy, onCall: metrics.call, now };
  const tokens = createAppTokens({ ...api, clientId, clientSecret, scopes: journalScopes });
  const journal = install.journal ? createJournalClient({ ...api, appId, tokens }) : null;
  const uninstall = createUninstallApp(api);
  return { accounts, installer, keeper, uninstall, journal };
}
