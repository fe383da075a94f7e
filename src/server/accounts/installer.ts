import type { Logger } from 'pino';
import { readAccountDetails } from '../hubspot/account-details.ts';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import { refusalOf, type OAuthClient, type TokenInfo } from '../hubspot/oauth-client.ts';
import { LoggableError } from '../model/loggable-error.ts';
import type { Store } from '../store/store.ts';
import type { Accounts } from './accounts.ts';
import type { GrantKeeper } from './grant-keeper.ts';

interface Details {
  kind: 'scopesMissing' | 'codeUsed' | 'misconfigured' | 'unavailable';
  /** Those that were not granted. */
  scopes: readonly string[];
}

/** Why an installation came to no end. */
export class InstallationError extends LoggableError<Details> {
  constructor(kind: Details['kind'], options: { scopes?: readonly string[]; cause?: Error } = {}) {
    super(`installation: ${kind}`, { kind, scopes: options.scopes ?? [] });
    this.name = 'InstallationError';
    this.cause = options.cause;
  }
}

/** Lets accounts install the app. */
export interface Installer {
  /** Where a browser is sent to, so that a user may let the app in. */
  consentAddress(state: string): string;
  /**
   * Keeps what was granted to the code with which a browser came back. The same for an account that
   * had the app before, or grants more now.
   *
   * @param state what the browser was sent away with; null when HubSpot began the installation.
   * @returns where HubSpot shows the account.
   * @throws {ConsentError} {@link InstallationError}
   */
  install(callback: URLSearchParams, state: string | null): Promise<{ uiDomain: string }>;
}

const usualDomain = 'app.hubspot.com';

export function createInstaller(parts: {
  oauth: OAuthClient;
  keeper: Pick<GrantKeeper, 'seal' | 'forget'>;
  accounts: Accounts;
  store: Pick<Store, 'accounts' | 'grants' | 'check'>;
  /** HubSpot's id of the app. */
  appId: string;
  requiredScopes: readonly string[];
  /** Somebody waits for the account's first figures. */
  onInstalled: (portalId: string) => Promise<void>;
  now: () => Date;
  log: Logger;
}): Installer {
  const { oauth, keeper, accounts, store, appId, requiredScopes, onInstalled, now, log } = parts;

  function check({ appId: granted, scopes }: TokenInfo): void {
    if (granted !== appId) throw new InstallationError('misconfigured');
    const missing = requiredScopes.filter((scope) => !scopes.includes(scope));
    if (missing.length > 0) throw new InstallationError('scopesMissing', { scopes: missing });
  }

  /** An installation is complete without: a sync asks again. */
  async function describe(portalId: string): Promise<string> {
    const found = await accounts.find(portalId);
    if (found.status !== 'active') return usualDomain;
    try {
      const { connection } = found;
      const details = await readAccountDetails(connection, connection.whileWaiting);
      await store.accounts.describe(portalId, details);
      return details.uiDomain;
    } catch (error) {
      log.warn({ portalId, error }, 'reading the details of an installed account failed');
      return usualDomain;
    }
  }

  return {
    consentAddress: (state) => oauth.consentAddress(state),

    async install(callback, state) {
      // A code is good for once: while nothing can be stored, it has to stay so.
      await store.check();
      const { tokens, info } = await grantFor(oauth, callback, state);
      check(info);
      const { portalId, userId: installedBy, scopes } = info;
      const before = await store.accounts.find(portalId);
      await store.grants.install({
        portalId,
        scopes,
        installedBy,
        tokens: keeper.seal(portalId, tokens),
        at: now(),
      });
      keeper.forget(portalId);
      accounts.forget(portalId);
      log.info({ portalId, scopes, before: before?.status ?? null }, 'app installed');
      // It is due in any case.
      await onInstalled(portalId).catch((error: unknown) => {
        log.warn({ portalId, error }, 'asking for the sync of an installed account failed');
      });
      return { uiDomain: await describe(portalId) };
    },
  };
}

async function grantFor(oauth: OAuthClient, callback: URLSearchParams, state: string | null) {
  try {
    const tokens = await oauth.exchange(callback, state);
    return { tokens, info: await oauth.introspect(tokens.accessToken) };
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    throw new InstallationError(kindOf(error), { cause: error });
  }
}

function kindOf(error: HubSpotError): Details['kind'] {
  const { category = '' } = error.details;
  if (category === 'BAD_AUTH_CODE') return 'codeUsed';
  switch (refusalOf(error)) {
    // OAuth's name for a code that is unknown, used or too old.
    case 'revoked':
      return 'codeUsed';
    case 'configuration':
      return 'misconfigured';
    case 'passing':
      return error.kind === 'badRequest' ? 'misconfigured' : 'unavailable';
  }
}
