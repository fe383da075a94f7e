/** HubSpot with many accounts in a separate process, so that it takes no time from what is measured. */
import { createAccount, startSandbox } from 'hubspot-sandbox';
import type { AccountOptions, SandboxAccount } from 'hubspot-sandbox';
import { oauthScopes, optionalScopeUses } from '../../src/server/hubspot/scopes.ts';
import { openStore } from '../../src/server/store/store.ts';
import { differences } from '../../test/faults/compare.ts';
import { prepareAccountOfKill } from '../../test/faults/kill-runs.ts';
import { app } from './app.ts';
import { WatchedAuthorization, type AskedWithTokens } from './watched-authorization.ts';

/** Accounts of one form, with ids from one on. */
export interface AccountsOfHubSpot {
  from: number;
  count: number;
  clients: number;
  /** Small ones with faults and changes of their own, as in `npm run soak`, in place of `clients`. */
  areScripted?: boolean;
}

type Latency = NonNullable<AccountOptions['latency']>;

export type HubSpotRequest =
  | { kind: 'start'; accounts: AccountsOfHubSpot[]; latency: Latency }
  /** Lets the app into accounts. */
  | { kind: 'install'; portalIds: string[] }
  /** How often each of the accounts was asked since this was asked last. */
  | { kind: 'count'; portalIds: string[] }
  | { kind: 'rename'; portalIds: string[]; name: string }
  | { kind: 'uninstall'; portalId: string }
  | { kind: 'forbid'; portalId: string }
  /** What its tokens were used for since this was asked last. */
  | { kind: 'tokens' }
  /** Its token endpoint fails from now on, or works again. */
  | { kind: 'tokenOutage'; ends: boolean }
  /** The app has another client secret than the service knows, or the same again. */
  | { kind: 'secret'; isOurs: boolean }
  /** Nothing goes wrong any more. */
  | { kind: 'clearFaults' }
  /** What the service has stored of accounts, and is other than what they hold. */
  | { kind: 'compare'; databaseUrl: string; portalIds: string[] }
  | { kind: 'ahead'; milliseconds: number };

export interface IssuedTokens {
  portalId: string;
  accessToken: string;
  refreshToken: string;
  expiresIn: number;
}

/** Clients from which records are made at the start, and not for whoever asks first. */
const generatedAhead = 1_000;

let ahead = 0;
const now = () => Date.now() + ahead;
const accounts = new Map<string, SandboxAccount>();
const counted = new Map<string, number>();
/** As HubSpot knows it. */
const registered = {
  ...app,
  scopes: oauthScopes,
  optionalScopes: Object.keys(optionalScopeUses),
};
let server: WatchedAuthorization | undefined;

const answers: {
  [Kind in HubSpotRequest['kind']]: (request: HubSpotRequest & { kind: Kind }) => unknown;
} = {
  async start({ accounts: kinds, latency }) {
    for (const { from, count, clients, areScripted = false } of kinds) {
      for (let index = 0; index < count; index += 1) {
        const portalId = String(from + index);
        // All of one form have the same records, so that what is stored of one is true of all.
        const common = { portalId, now, latency };
        const account = areScripted
          ? prepareAccountOfKill(from + index, common)
          : createAccount({ seed: clients, clients, ...common });
        accounts.set(portalId, account);
        // Else the first question to a large one would keep everybody's waiting for seconds.
        if (!areScripted && clients >= generatedAhead) void account.deals;
      }
    }
    server = new WatchedAuthorization({ app: registered, accounts: [...accounts.values()], now });
    return (await startSandbox({ accounts: [...accounts.values()], oauth: server })).url;
  },

  install({ portalIds }) {
    return portalIds.map((portalId): IssuedTokens => {
      const scopes = [...oauthScopes, ...Object.keys(optionalScopeUses)];
      const code = started().codeFor({ portalId, userId: app.superAdmin, scopes });
      const issued = started().exchange(code, app.redirectUris[0]!);
      return {
        portalId,
        accessToken: issued.access_token,
        refreshToken: issued.refresh_token,
        expiresIn: issued.expires_in,
      };
    });
  },

  /** In the order in which they were asked for. */
  count({ portalIds }): number[] {
    return portalIds.map((portalId) => {
      const all = of(portalId).requestCount;
      const since = all - (counted.get(portalId) ?? 0);
      counted.set(portalId, all);
      return since;
    });
  },

  rename({ portalIds, name }) {
    for (const portalId of portalIds) {
      const account = of(portalId);
      const lost = account.deals
        .all()
        .find(({ properties }) => properties['hs_is_closed_won'] === 'false');
      if (lost === undefined) throw new Error('The account has no deal that is no sale.');
      account.setProperty('deals', lost.id, 'dealname', name);
    }
  },

  uninstall: ({ portalId }) => started().uninstall(portalId),
  forbid: ({ portalId }) => of(portalId).limitScopes([]),
  tokens: (): AskedWithTokens => started().take(),
  tokenOutage({ ends }) {
    if (ends) started().faults.clear();
    else {
      const effect = { kind: 'refusal', status: 503 } as const;
      started().faults.add({ path: '/oauth', times: Infinity, effect });
    }
  },
  secret({ isOurs }) {
    registered.clientSecret = isOurs ? app.clientSecret : 'another secret';
  },
  clearFaults: () => accounts.forEach(({ faults }) => faults.clear()),
  async compare({ databaseUrl, portalIds }) {
    const store = await openStore({ databaseUrl, migrate: false });
    const wrong: string[] = [];
    for (const portalId of portalIds) {
      const found = await differences(store, of(portalId));
      wrong.push(...found.map((each) => `account ${portalId}: ${each}`));
    }
    await store.close();
    return wrong;
  },
  ahead: ({ milliseconds }) => void (ahead = milliseconds),
};

function started(): WatchedAuthorization {
  if (server === undefined) throw new Error('HubSpot was not started.');
  return server;
}

function of(portalId: string): SandboxAccount {
  const account = accounts.get(portalId);
  if (account === undefined) throw new Error(`There is no account ${portalId}.`);
  return account;
}

process.on('message', (request: HubSpotRequest) => void answer(request));

async function answer(request: HubSpotRequest): Promise<void> {
  const handler = answers[request.kind] as (request: HubSpotRequest) => unknown;
  process.send!((await handler(request)) ?? null);
}
