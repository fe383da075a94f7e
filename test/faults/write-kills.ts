import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { termsVersion } from '@partner-tier-points/contract';
import {
  AuthorizationServer,
  createAccount,
  createRandom,
  startSandbox,
  type Random,
} from 'hubspot-sandbox';
import { oauthScopes, optionalScopeUses } from '../../src/server/hubspot/scopes.ts';
import type { DatabaseOptions } from '../../src/server/store/database.ts';
import { openStore } from '../../src/server/store/store.ts';
import { patience } from '../patience.ts';
import { differences } from './compare.ts';
import { KillableServer } from './killable-server.ts';
import {
  accountOfToggles,
  accountThatLeaves,
  installAccount,
  kindsOfWrites,
} from './kinds-of-writes.ts';
import type { Start } from './write-process.ts';
import { Written } from './written.ts';

export interface WriteKills {
  seed: number;
  kills: number;
  database: DatabaseOptions;
  /** Writes after which a server is killed. */
  writes?: { least: number; most: number };
}

export interface WriteKillOutcome {
  /** Writes that were acknowledged, by kind. */
  acknowledged: Record<string, number>;
  /** What is lost or half done. */
  wrong: string[];
}

const publicUrl = 'https://points.example.com';
const clientSecret = 'secret-of-the-app';
const appId = '4711';
/** A user may have an account synced every five minutes; an export waits for ten. */
const betweenLives = 6 * 60_000;
const day = 25 * 60 * 60_000;
/** Milliseconds within which a server is killed as it starts. */
const startsFor = 1_500;
/** Of the servers, those that are killed before anybody waits until they listen. */
const killedAtStart = 0.15;

/**
 * Kills server after server on one database while every kind of write goes on, and looks after each
 * whether all is there that was acknowledged.
 */
export async function runWriteKills({
  seed,
  kills,
  database,
  writes = { least: 1, most: 60 },
}: WriteKills): Promise<WriteKillOutcome> {
  const random = createRandom(seed);
  const clock = { ahead: 0 };
  const now = () => Date.now() + clock.ahead;
  const accounts = ['100', accountOfToggles, accountThatLeaves].map((portalId) =>
    createAccount({ portalId, seed: seed + Number(portalId), clients: 8, now }),
  );
  const [account] = accounts;
  const hubspot = new AuthorizationServer({
    app: {
      appId,
      clientId: 'client-id',
      clientSecret,
      redirectUris: [`${publicUrl}/oauth/callback`],
      scopes: oauthScopes,
      optionalScopes: Object.keys(optionalScopeUses),
    },
    accounts,
    now,
  });
  // Accounts install the app where there is PostgreSQL.
  const install = database.databaseUrl !== undefined;
  const sandbox = await startSandbox({ accounts, ...(install ? { oauth: hubspot } : {}) });
  const [one, two] = ['a', 'b'].map((id) => `${id}:${randomBytes(32).toString('base64')}`);
  const startOf = (life: number): Start => ({
    database,
    apiUrl: sandbox.url,
    publicUrl,
    clientSecret,
    appId,
    accounts: install
      ? []
      : accounts.slice(0, 2).map(({ portalId, accessToken }) => ({ portalId, accessToken })),
    // Rotated each time.
    keys: life % 2 === 0 ? `${one},${two}` : `${two},${one}`,
    ahead: clock.ahead,
  });
  const written = kindsOfWrites(account!, install ? hubspot : undefined).map(
    (kind) => new Written(kind),
  );
  const wrong: string[] = [];
  let server: KillableServer | undefined;
  let isSettled = false;
  try {
    // On the empty database: in its first migration, most often.
    server = await KillableServer.begin(startOf(0));
    await setTimeout(random.integer(0, startsFor));
    await server.kill();
    for (let life = 1; life <= kills; life += 1) {
      const isLast = life === kills;
      if (!isLast && random.chance(killedAtStart)) {
        server = await KillableServer.begin(startOf(life));
        await setTimeout(random.integer(0, startsFor));
        await server.kill();
        continue;
      }

      server = await KillableServer.start(startOf(life));

      if (!isSettled) await settle(server, install ? hubspot : undefined);
      isSettled = true;
      for (const each of written) {
        const found = await each.check(server);
        if (found !== null) wrong.push(`after kill ${life}: ${found}`);
      }
      if (isLast) break;
      await killWhileWriting(server, written, random, random.integer(writes.least, writes.most));
      clock.ahead += betweenLives;
    }
    clock.ahead += day;
    await server.kill();
    server = await KillableServer.start(startOf(kills + 1));
    wrong.push(...(await factsOf(server)));
  } finally {
    await server?.kill();
    await sandbox.close();
  }
  const store = await openStore(database);
  wrong.push(...(await differences(store, account!)).slice(0, 5));
  await store.close();
  const acknowledged = Object.fromEntries(
    written.map((each) => [each.kind.name, each.acknowledged]),
  );
  return { acknowledged, wrong };
}

/** Kills it after so many writes, in the middle of others. */
async function killWhileWriting(
  server: KillableServer,
  written: Written[],
  random: Random,
  writes: number,
): Promise<void> {
  let left = writes;
  let isEnough = () => undefined as void;
  const enough = new Promise<void>((resolve) => (isEnough = resolve));
  const working = Promise.all(
    written.map((each) =>
      each.writeOn(server, random, () => {
        left -= 1;
        if (left === 0) isEnough();
      }),
    ),
  );
  await Promise.race([enough, working]);
  await setTimeout(random.integer(0, 20));
  await server.kill();
  await working;
}

/** What has to be there before anything else can be written. */
async function settle(
  server: KillableServer,
  hubspot: AuthorizationServer | undefined,
): Promise<void> {
  for (const portalId of ['100', accountOfToggles]) {
    if (hubspot !== undefined) await installAccount(server, hubspot, portalId);
  }
  for (const userId of ['48210011', '48210012']) {
    const body = { scope: 'user', termsVersion };
    await server.ask('/v1/enrolment', { method: 'PUT', userId, body });
  }
}

/** Waits until the account was synced by the clock of this server. */
async function factsOf(server: KillableServer): Promise<string[]> {
  await server.ask('/v1/refresh', { method: 'POST', body: {} });
  const end = Date.now() + patience;
  for (;;) {
    const { status, body } = await server.ask('/v1/sync');
    if (status !== 200) return [`the sync is not told: ${status}`];
    if (body['state'] === 'fresh') return [];
    if (body['state'] === 'failed') return [`the sync failed: ${JSON.stringify(body['problem'])}`];
    if (Date.now() > end) return [`the sync does not end: ${JSON.stringify(body)}`];
    await setTimeout(100);
  }
}
