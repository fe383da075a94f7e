import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createAccount } from '../account/account.ts';
import { AuthorizationServer } from '../oauth/authorization-server.ts';
import { startSandbox } from '../server.ts';

const app = { appId: '7', clientId: 'client', clientSecret: 'secret', scopes: ['oauth'] };
const day = 24 * 60 * 60_000;
let clock = Date.parse('2026-11-20T12:00:00Z');
const now = () => clock;
const account = createAccount({ seed: 1, clients: 3, portalId: '100', now });
const accounts = [account];
const server = new AuthorizationServer({
  app: { ...app, redirectUris: ['https://app.example/'] },
  accounts,
  journal: { eventsInFile: 2 },
  now,
});
const { journal } = server;
const sandbox = await startSandbox({ accounts, oauth: server });
afterAll(() => sandbox.close());

const scopes = ['read', 'subscriptions.read', 'subscriptions.write'].map(
  (scope) => `developer.webhooks_journal.${scope}`,
);
let token = '';
async function call(method: string, path: string, body?: unknown) {
  const response = await fetch(`${sandbox.url}/webhooks-journal/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  return { status: response.status, body: answer };
}
const read = (path: string) => call('GET', `journal/2026-09/${path}`);
const subscribe = (body: object) => call('POST', 'subscriptions/2026-09', body);
const actionsOf = async (answer: Awaited<ReturnType<typeof read>>) => {
  const file = await (await fetch(String(answer.body['url']))).json();
  return (file as { journalEvents: { action: string }[] }).journalEvents.map((each) => each.action);
};

const uninstalls = {
  subscriptionType: 'APP_LIFECYCLE_EVENT',
  eventTypeId: '4-1916193',
  properties: [],
};
const deals = {
  subscriptionType: 'OBJECT',
  portalId: 100,
  objectTypeId: '0-3',
  actions: ['CREATE', 'UPDATE', 'DELETE'],
  objectIds: [],
  properties: ['amount'],
};
const [deal] = account.deals;

function install() {
  const code = server.codeFor({ portalId: '100', userId: '1', scopes: ['oauth'] });
  return server.exchange(code, 'https://app.example/').access_token;
}

beforeEach(() => {
  journal.faults.clear();
  journal.lose();
  token = server.issueAppToken(scopes).access_token;
  install();
});

test('the journal has what was subscribed to, in the order in which it happened, in files', async () => {
  account.setProperty('deals', deal!.id, 'amount', '1');
  expect(await read('earliest')).toEqual({ status: 204, body: {} });
  await subscribe(deals);
  await subscribe(deals);
  await subscribe(uninstalls);
  expect((await call('GET', 'subscriptions/2026-09')).body['results']).toMatchObject([
    deals,
    uninstalls,
  ]);
  account.setProperty('deals', deal!.id, 'amount', '2');
  account.setProperty('deals', deal!.id, 'dealname', 'nobody asked');
  account.change({ kind: 'addDeal', seed: 3, place: 0 });
  server.uninstall('100');
  // Of an account that does not have the app, nothing is noted.
  account.setProperty('deals', deal!.id, 'amount', '3');

  const first = await read('earliest');
  expect(await actionsOf(first)).toEqual(['UPDATE', 'CREATE']);
  const second = await read(`offset/${String(first.body['currentOffset'])}/next`);
  expect(await actionsOf(second)).toEqual(['APP_UNINSTALL']);
  expect((await read('latest')).body['currentOffset']).toBe(second.body['currentOffset']);
  expect((await read(`offset/${String(second.body['currentOffset'])}/next`)).status).toBe(204);
  journal.repeat(2);
  const again = await read(`offset/${String(second.body['currentOffset'])}/next`);
  expect(await actionsOf(again)).toEqual(['APP_UNINSTALL', 'CREATE', 'UPDATE']);

  expect((await call('DELETE', 'subscriptions/2026-09/portals/100')).status).toBe(204);
  expect(journal.subscriptions).toMatchObject([uninstalls]);
});

describe('what is gone', () => {
  beforeEach(async () => void (await subscribe(uninstalls)));

  test('is an entry of three days ago, and the address of a file after a while', async () => {
    server.uninstall('100');
    const entry = await read('earliest');
    clock += 16 * 60_000;
    expect((await fetch(String(entry.body['url']))).status).toBe(403);
    clock += 3 * day;
    token = server.issueAppToken(scopes).access_token;
    expect((await read('earliest')).status).toBe(204);
    expect((await read(`offset/${String(entry.body['currentOffset'])}/next`)).status).toBe(404);
  });

  test('is a token that has expired, and one without the scope is refused', async () => {
    token = server.issueAppToken(['developer.webhooks_journal.read']).access_token;
    expect((await subscribe(uninstalls)).status).toBe(403);
    expect((await read('earliest')).status).toBe(204);
    clock += 30 * 60_000;
    expect((await read('earliest')).status).toBe(401);
    token = 'unknown';
    expect((await read('earliest')).status).toBe(401);
  });
});

test('requests for the journal meet faults', async () => {
  journal.faults.add({
    path: '/webhooks-journal/journal',
    effect: { kind: 'refusal', status: 403 },
  });
  expect((await read('earliest')).status).toBe(403);
  expect((await read('earliest')).status).toBe(204);
});

test('an app removes itself with the token of the account', async () => {
  await subscribe(uninstalls);
  const headers = { authorization: `Bearer ${install()}` };
  const address = `${sandbox.url}/appinstalls/2026-09/external-install`;
  expect((await fetch(address, { method: 'DELETE', headers })).status).toBe(204);
  expect(server.isInstalled('100')).toBe(false);
  expect(await actionsOf(await read('earliest'))).toEqual(['APP_UNINSTALL']);
  expect((await fetch(address, { method: 'DELETE', headers })).status).toBe(401);
});
