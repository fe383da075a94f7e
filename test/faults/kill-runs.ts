import { setTimeout } from 'node:timers/promises';
import {
  createAccount,
  createRandom,
  startSandbox,
  type AccountOptions,
  type Fault,
  type SandboxAccount,
} from 'hubspot-sandbox';
import type { DatabaseOptions } from '../../src/server/store/database.ts';
import { openStore } from '../../src/server/store/store.ts';
import { differences } from './compare.ts';
import { KillableSync } from './killable-sync.ts';
import { scenarioOf } from './scenario.ts';

export interface KillRuns {
  seed: number;
  database: DatabaseOptions;
  /** Processes that are killed, one after the other. */
  kills: number;
  /** Accounts that each of them syncs at the same time, each with its own fault script. */
  accountsOfKill: number;
}

export interface KillOutcome {
  /** Accounts whose sync was running when its process was killed. */
  struck: number;
  /** What is wrong in the end, with the account's seed. */
  wrong: string[];
}

const day = 25 * 60 * 60_000;
const mostClients = 8;
const listPage = 5;

/**
 * Kills process after process at random points, each time with many syncs running, all in one
 * database. A last process finishes every sync, and the outcome is compared.
 */
export async function runKills(runs: KillRuns): Promise<KillOutcome> {
  const random = createRandom(runs.seed);
  const clock = { ahead: 0 };
  // By the real clock, which keeps running while processes come and go.
  const now = () => Date.now() + clock.ahead;
  const prepare = (seed: number) =>
    prepareAccountOfKill(seed, { portalId: String(40_000_000 + seed), now });
  const groups = Array.from({ length: runs.kills }, (_, group) =>
    Array.from({ length: runs.accountsOfKill }, (_, index) =>
      prepare(runs.seed * 10_000 + group * runs.accountsOfKill + index),
    ),
  );
  const accounts = groups.flat();
  const sandbox = await startSandbox({ accounts });
  const start = { database: runs.database, apiUrl: sandbox.url };
  const command = (some: SandboxAccount[]) => ({
    ahead: clock.ahead,
    accounts: some.map(({ portalId, accessToken }) => ({ portalId, accessToken })),
  });
  let struck = 0;
  try {
    for (const group of groups) {
      const syncing = await KillableSync.start(start);
      const running = syncing.sync(command(group));
      // After all have begun: anywhere in their calls or in their writes.
      await answersOf(group, random.integer(5, 12) * runs.accountsOfKill, running);
      await setTimeout(random.integer(0, 40));
      await syncing.kill();
      struck += group.filter(
        ({ portalId, requestCount }) => requestCount > 0 && !syncing.done.has(portalId),
      ).length;
    }
    const last = await KillableSync.start(start);
    await last.sync(command(accounts));
    for (const account of accounts) account.faults.clear();
    clock.ahead += day;
    await last.sync(command(accounts));
    await last.end();
    const store = await openStore(runs.database);
    const wrong: string[] = [];
    for (const account of accounts) {
      const found = await differences(store, account);
      wrong.push(...found.slice(0, 3).map((each) => `account ${account.portalId}: ${each}`));
    }
    await store.close();
    return { struck, wrong };
  } finally {
    await sandbox.close();
  }
}

/** An account that is synced while processes are killed, with a fault script of its own. */
export function prepareAccountOfKill(
  seed: number,
  options: Pick<AccountOptions, 'portalId' | 'now' | 'latency'>,
): SandboxAccount {
  const { account, syncs } = scenarioOf(seed);
  const prepared = createAccount({
    ...account,
    // Few clients on many pages: what counts is where they are struck.
    clients: Math.min(account.clients, mostClients),
    pageSizes: { ...account.pageSizes, list: listPage },
    seed,
    ...options,
  });
  prepared.play(syncs[0]!.script.filter(needsNobody));
  return prepared;
}

/** Nobody is there to give the app a new token or a scope. */
function needsNobody({ effect }: Fault): boolean {
  return (
    effect.kind !== 'change' ||
    (effect.change.kind !== 'expireToken' && effect.change.kind !== 'revokeScope')
  );
}

/** Resolves once the accounts have given so many answers, or everything is synced. */
async function answersOf(
  accounts: SandboxAccount[],
  many: number,
  running: Promise<void>,
): Promise<void> {
  let given = 0;
  await new Promise<void>((resolve) => {
    for (const account of accounts) {
      account.onAnswer = () => {
        given += 1;
        if (given === many) resolve();
      };
    }
    void running.then(resolve);
  });
  for (const account of accounts) account.onAnswer = undefined;
}
