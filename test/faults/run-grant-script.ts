import { randomBytes } from 'node:crypto';
import { Agent } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import {
  AuthorizationServer,
  createAccount,
  startSandbox,
  type SandboxAccount,
} from 'hubspot-sandbox';
import { GrantKeeper } from '../../src/server/accounts/grant-keeper.ts';
import { readKeyRing, type KeyRing } from '../../src/server/accounts/key-ring.ts';
import { resealGrants } from '../../src/server/accounts/reseal-grants.ts';
import { HubSpotError } from '../../src/server/hubspot/hubspot-error.ts';
import { createOAuthClient } from '../../src/server/hubspot/oauth-client.ts';
import { createLog } from '../../src/server/log.ts';
import type { Store } from '../../src/server/store/store.ts';
import {
  accountsOfScript,
  grantScriptOf,
  processesOfScript,
  type GrantStep,
} from './grant-script.ts';

const minute = 60_000;
const redirectUri = 'https://points.example.com/oauth/callback';
const scopes = ['oauth', 'crm.objects.deals.read'];
const userId = '48210011';

export interface GrantOutcome {
  seed: number;
  /** What should not be; empty when all is well. */
  wrong: string[];
  /** Refreshes that HubSpot did. */
  refreshes: number;
  /** Tokens of these that were used, and those that nobody could store. */
  used: number;
  windows: number;
  /** Grants that were lost with a token that nobody could store. */
  lost: number;
}

/** A process is killed. */
class KilledError extends Error {}

/**
 * Plays the scripts of some seeds, one after the other, over processes that have nothing in common
 * but the database and HubSpot.
 *
 * @param stores one for each process
 * @param strict whether HubSpot takes every refresh token once
 */
export async function runGrantScripts(
  seeds: readonly number[],
  stores: readonly Store[],
  strict: boolean,
): Promise<GrantOutcome[]> {
  const outcomes: GrantOutcome[] = [];
  for (const seed of seeds) {
    const accounts = Array.from({ length: accountsOfScript }, (_, index) =>
      createAccount({ seed, clients: 0, portalId: `${strict ? 7 : 8}${seed}${index}` }),
    );
    outcomes.push(await new GrantRun(seed, accounts, stores, strict).run());
  }
  return outcomes;
}

class GrantRun {
  readonly #seed: number;
  readonly #accounts: readonly SandboxAccount[];
  readonly #stores: readonly Store[];
  readonly #server: AuthorizationServer;
  #time = Date.parse('2026-11-20T12:00:00Z');
  #keys = [newKey('key-0')];
  #rotations = 0;
  #processes: GrantKeeper[] = [];
  #url = '';
  #secretIsRight = true;
  #losesAnswer = false;
  readonly #killed = new Set<number>();
  /** Accounts whose newest refresh token nobody has. */
  readonly #windows = new Set<string>();
  /** Accounts from which somebody removed the app. */
  readonly #removed = new Set<string>();
  /** Those that refreshes brought. */
  readonly #usedTokens = new Set<string>();
  readonly #firstTokens = new Set<string>();
  readonly #wrong: string[] = [];
  #windowCount = 0;
  readonly #agent = new Agent({ keepAlive: true });

  constructor(
    seed: number,
    accounts: readonly SandboxAccount[],
    stores: readonly Store[],
    strict: boolean,
  ) {
    this.#seed = seed;
    this.#accounts = accounts;
    this.#stores = stores;
    const app = { appId: '7', clientId: 'client', clientSecret: 'secret', scopes };
    this.#server = new AuthorizationServer({
      app: { ...app, redirectUris: [redirectUri] },
      accounts,
      strictRotation: strict,
      now: () => this.#time,
    });
  }

  async run(): Promise<GrantOutcome> {
    const sandbox = await startSandbox({ accounts: this.#accounts, oauth: this.#server });
    this.#url = sandbox.url;
    try {
      this.#startAll();
      for (const { portalId } of this.#accounts) await this.#install(portalId);
      for (const step of grantScriptOf(this.#seed)) await this.#play(step);
      await this.#recover();
    } finally {
      this.#agent.destroy();
      await sandbox.close();
    }
    const refreshed = this.#server.refreshes;
    const lost = this.#accounts.filter(
      ({ portalId }) => !this.#server.isInstalled(portalId) && !this.#removed.has(portalId),
    ).length;
    const used = this.#usedTokens.size;
    if (refreshed - this.#windowCount > used * 1.02) {
      this.#wrong.push(`${refreshed} refreshes, ${this.#windowCount} lost, for ${used} lifetimes`);
    }
    return {
      seed: this.#seed,
      wrong: this.#wrong.map((what) => `seed ${this.#seed}: ${what}`),
      refreshes: refreshed,
      used,
      windows: this.#windowCount,
      lost,
    };
  }

  #startAll(): void {
    this.#processes = Array.from({ length: processesOfScript }, (_, index) => this.#start(index));
  }

  #start(index: number): GrantKeeper {
    const store = this.#stores[index]!;
    const now = () => new Date(this.#time);
    const clientFor = (clientSecret: string) =>
      createOAuthClient({
        apiUrl: this.#url,
        authorizeUrl: `${this.#url}/oauth/authorize`,
        clientId: 'client',
        clientSecret,
        redirectUri,
        scopes,
        optionalScopes: [],
        agent: this.#agent,
        now,
      });
    const [right, wrong] = [clientFor('secret'), clientFor('old secret')];
    this.#killed.delete(index);
    return new GrantKeeper({
      grants: store.grants,
      endpoint: store.tokenEndpoint,
      oauth: {
        refresh: async (refreshToken) => {
          const tokens = await (this.#secretIsRight ? right : wrong).refresh(refreshToken);
          if (!this.#losesAnswer && !this.#killed.has(index)) return tokens;
          this.#noteWindow(tokens.accessToken);
          if (this.#killed.has(index)) throw new KilledError();
          this.#losesAnswer = false;
          throw new HubSpotError({ kind: 'unavailable', operation: 'test' });
        },
      },
      keys: this.#ring(),
      now,
      log: createLog('silent'),
      onStatus: () => undefined,
      pause: async (milliseconds) => {
        this.#time += milliseconds;
        await setTimeout(1);
      },
    });
  }

  #ring(): KeyRing {
    return readKeyRing(this.#keys.join())!;
  }

  #noteWindow(accessToken: string): void {
    this.#windowCount += 1;
    const portalId = this.#server.accountOf(accessToken)?.account.portalId;
    if (portalId !== undefined) this.#windows.add(portalId);
  }

  async #install(portalId: string): Promise<void> {
    const code = this.#server.codeFor({ portalId, userId, scopes });
    const issued = this.#server.exchange(code, redirectUri);
    const at = new Date(this.#time);
    const expiresAt = new Date(this.#time + issued.expires_in * 1000);
    const { access_token: accessToken, refresh_token: refreshToken } = issued;
    const tokens = this.#processes[0]!.seal(portalId, { accessToken, refreshToken, expiresAt });
    await this.#stores[0]!.grants.install({ portalId, scopes, installedBy: userId, tokens, at });
    this.#windows.delete(portalId);
    this.#removed.delete(portalId);
    this.#firstTokens.add(accessToken);
    for (const process of this.#processes) process.forget(portalId);
  }

  async #play(step: GrantStep): Promise<void> {
    switch (step.kind) {
      case 'wait':
        this.#time += step.minutes * minute;
        return;
      case 'use':
        await Promise.all(step.uses.map(({ process, account }) => this.#use(process, account)));
        for (const index of [...this.#killed]) this.#processes[index] = this.#start(index);
        return;
      case 'outage':
        this.#server.faults.add({ path: '/oauth', times: step.times, effect: effectOf(step) });
        return;
      case 'lostAnswer':
        this.#losesAnswer = true;
        return;
      case 'kill':
        this.#killed.add(step.process);
        return;
      case 'restart':
        this.#processes[step.process] = this.#start(step.process);
        return;
      case 'secret':
        this.#secretIsRight = step.right;
        return;
      case 'uninstall':
        this.#removed.add(this.#accounts[step.account]!.portalId);
        this.#server.uninstall(this.#accounts[step.account]!.portalId);
        return;
      case 'reinstall':
        return this.#install(this.#accounts[step.account]!.portalId);
      case 'rotateKeys':
        return this.#rotateKeys();
    }
  }

  /** As an operator does: every process gets the new key, then what is stored is sealed anew. */
  async #rotateKeys(): Promise<void> {
    this.#rotations += 1;
    this.#keys = [newKey(`key-${this.#rotations}`), ...this.#keys];
    this.#startAll();
    const resealing = resealGrants(this.#stores[0]!.grants, this.#ring());
    await Promise.all([resealing, this.#use(1, 0), this.#use(2, 1)]);
    this.#keys = this.#keys.slice(0, 1);
    this.#startAll();
  }

  /** One call of a process to HubSpot for an account; why there was none, if so. */
  async #use(process: number, account: number): Promise<unknown> {
    const { portalId } = this.#accounts[account]!;
    let token: string;
    try {
      token = await this.#processes[process]!.tokensOf(portalId).current();
    } catch (error) {
      if (!(error instanceof HubSpotError || error instanceof KilledError)) throw error;
      return error;
    }
    const found = this.#server.accountOf(token);
    if (found?.expiredAt) this.#wrong.push(`account ${portalId} used an expired token`);
    if (found !== undefined && found.account.portalId !== portalId) {
      this.#wrong.push(`account ${portalId} used a token of ${found.account.portalId}`);
    }
    if (!this.#firstTokens.has(token)) this.#usedTokens.add(token);
    return null;
  }

  /** When nothing goes wrong any more, every account that HubSpot knows can be read again. */
  async #recover(): Promise<void> {
    this.#server.faults.clear();
    this.#secretIsRight = true;
    this.#losesAnswer = false;
    for (const index of this.#killed) this.#processes[index] = this.#start(index);
    // Every access token has expired by now: what HubSpot says counts.
    this.#time += 40 * minute;
    for (const [index, { portalId }] of this.#accounts.entries()) {
      const error = await this.#use(0, index);
      const account = await this.#stores[0]!.accounts.find(portalId);
      const works = error === null && account?.status === 'active';
      if (this.#windows.has(portalId) || works === this.#server.isInstalled(portalId)) continue;
      this.#wrong.push(`account ${portalId} ${works ? 'works' : 'is stopped'}: ${String(error)}`);
    }
  }
}

function effectOf({ status }: Extract<GrantStep, { kind: 'outage' }>) {
  return status === 'reset' ? ({ kind: 'reset' } as const) : ({ kind: 'refusal', status } as const);
}

function newKey(id: string): string {
  return `${id}:${randomBytes(32).toString('base64')}`;
}
