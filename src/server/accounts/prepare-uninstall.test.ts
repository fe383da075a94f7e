import { AuthorizationServer, createAccount, startSandbox } from 'hubspot-sandbox';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createImpatientAgent } from '../hubspot/impatient-agent.ts';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import { createUninstallApp } from '../hubspot/uninstall-app.ts';
import type { StoredAccount } from '../store/account-store.ts';
import { UnsealError } from './key-ring.ts';
import { prepareUninstall } from './prepare-uninstall.ts';

const account = createAccount({ portalId: '100', seed: 1, clients: 0 });
const redirectUri = 'https://app.example/';
const app = { appId: '7', clientId: 'client', clientSecret: 'secret', scopes: ['oauth'] };
const hubspot = new AuthorizationServer({
  app: { ...app, redirectUris: [redirectUri] },
  accounts: [account],
});
const sandbox = await startSandbox({ accounts: [account], oauth: hubspot });
const agent = createImpatientAgent(sandbox.url, { keepAlive: true }, 60_000);
afterAll(async () => {
  agent.destroy();
  await sandbox.close();
});

const outcomes: string[] = [];
const uninstall = createUninstallApp({
  apiUrl: sandbox.url,
  agent,
  callPolicy: { retries: 1, firstPause: 1, longestPause: 1 },
  onCall: ({ outcome }) => void outcomes.push(outcome),
  now: () => new Date(),
});
const lines: string[] = [];
const note = (...line: unknown[]) => void lines.push(JSON.stringify(line));
let accessToken = '';
beforeEach(() => {
  account.faults.clear();
  outcomes.length = 0;
  lines.length = 0;
  const code = hubspot.codeFor({ portalId: '100', userId: '1', scopes: ['oauth'] });
  accessToken = hubspot.exchange(code, redirectUri).access_token;
});

/** What is stored of the account. */
let stored: StoredAccount | null = null;
const prepare = async (
  deletionAskedBy: string | null = '1',
  current: () => Promise<string> = async () => accessToken,
) => {
  stored = { deletionAskedBy } as StoredAccount;
  const remove = await prepareUninstall('100', {
    accounts: { find: async () => stored },
    keeper: { tokensOf: () => ({ current, renew: current }) },
    uninstall,
    log: { info: note, warn: note },
  });
  stored = null;
  return remove;
};
const deletion = { account: 'hash' };

test('an account that asked for its deletion loses the app, once its data is deleted', async () => {
  const remove = await prepare();
  expect(hubspot.isInstalled('100')).toBe(true);
  await remove!(deletion);
  expect(hubspot.isInstalled('100')).toBe(false);
  expect(lines.join()).toContain('hash');
  expect(lines.join()).not.toContain(accessToken);
});

test('an account that nobody asked to delete keeps it', async () => {
  expect(await prepare(null)).toBeNull();
});

test('an account that has installed the app again since its data was deleted keeps it', async () => {
  const remove = await prepare();
  stored = { deletionAskedBy: null } as StoredAccount;
  await remove!(deletion);
  expect(hubspot.isInstalled('100')).toBe(true);
  expect(outcomes).toEqual([]);
});

test('what passes is tried again', async () => {
  account.failNext({ status: 503 });
  await (await prepare())!(deletion);
  expect(outcomes).toEqual(['unavailable', 'answered']);
  expect(hubspot.isInstalled('100')).toBe(false);
});

test('a refusal is logged, and nothing else comes of it', async () => {
  account.failNext({ status: 403 });
  await (await prepare())!(deletion);
  expect(outcomes).toEqual(['refused']);
  expect(lines.join()).toContain('could not be removed');
});

test('a dead grant is no reason to keep the data', async () => {
  const dead = new HubSpotError({ kind: 'unauthorized', operation: 'refresh' });
  expect(await prepare('1', () => Promise.reject(dead))).toBeNull();
  expect(lines.join()).toContain('could not be removed');
});

test('an account whose tokens cannot be opened any more can be deleted all the same', async () => {
  const unopened = async () => {
    throw new UnsealError('100', 'gone');
  };
  expect(await prepare('1', unopened)).toBeNull();
  expect(lines.join()).toContain('could not be removed');
});
