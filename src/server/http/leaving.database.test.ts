import { checkApiAnswer } from '@partner-tier-points/contract/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepConfiguredAccounts } from '../accounts/configured-accounts.ts';
import { accountFile } from '../exports/account-file.ts';
import { connect } from '../hubspot/connection.ts';
import { openStore, type Store } from '../store/store.ts';
import { startPglite } from '../testing/test-databases.ts';
import {
  ordinaryUser,
  startTestService,
  superAdmin,
  type TestService,
} from '../testing/test-service.ts';

const startedAt = Date.parse('2026-11-29T10:00:00Z');
const days = 24 * 60 * 60_000;
const minutes = 60_000;
let now = startedAt;
let service: TestService;
let store: Store;

beforeAll(async () => {
  const database = await startPglite();
  const startDatabase = async () => database;
  service = await startTestService([2, 1], { now: () => new Date(now) }, { startDatabase });
  store = await openStore(database.options);
  await service.allFacts({ sentAt: now });
});
afterAll(async () => {
  await store?.close();
  await service?.close();
});

const ask = (path: string, request: object = {}) => service.ask(path, { sentAt: now, ...request });
const askFor = (when: 'now' | 'later') => ask('/v1/deletion', { method: 'POST', body: { when } });
const exportAll = (userId = superAdmin) =>
  ask('/v1/account-exports', { method: 'POST', body: {}, userId });
const linesOf = async (link: string) => {
  const response = await fetch(link);
  expect(response.headers.get('content-disposition')).toContain('account-data.jsonl');
  const lines = (await response.text()).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};
const takeBack = (userId = superAdmin) => ask('/v1/deletion', { method: 'DELETE', userId });

test('a super admin ends the account at once, and takes that back within 30 days', async () => {
  expect((await ask('/v1/deletion')).body).toEqual({ deletion: null });
  const made = await ask('/v1/api-keys', { method: 'POST', body: { name: 'x', endsOn: null } });
  const { secret } = made.body as { secret: string };
  const byKey = async () => {
    const url = `${service.url}/api/v1/facts`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${secret}` } });
    await checkApiAnswer(url, answer);
    return answer;
  };
  expect((await byKey()).status).toBe(200);
  const table = { id: null, part: 0, name: 'x', format: 'csv', columns: ['a'], rows: [['b']] };
  const exported = await ask('/v1/exports', { method: 'POST', body: { ...table, last: true } });
  const { link } = exported.body as { link: string };
  // Another process, which has the account in memory.
  const connection = connect({ accessToken: 'x', apiUrl: service.url, now: () => new Date(now) });
  const connections = new Map([['100', connection]]);
  const elsewhere = await keepConfiguredAccounts(connections, store.accounts, () => new Date(now));
  expect((await elsewhere.find('100')).status).toBe('active');

  const byOthers = { method: 'POST', body: { when: 'now' }, userId: ordinaryUser };
  expect((await ask('/v1/deletion', byOthers)).status).toBe(403);
  const deletion = {
    askedBy: superAdmin,
    askedAt: new Date(now).toISOString(),
    deletesAfter: new Date(now + 30 * days).toISOString(),
  };
  expect((await askFor('later')).body).toEqual({ deletion });
  for (const userId of [superAdmin, ordinaryUser]) {
    expect(await ask('/v1/session', { userId })).toMatchObject({
      status: 403,
      body: { code: 'account.leaving', message: expect.stringContaining('deletion') },
    });
  }
  expect([(await byKey()).status, (await fetch(link)).status]).toEqual([401, 404]);
  const { link: all } = (await exportAll()).body as { link: string };
  expect(await linesOf(all)).toContainEqual({
    table: 'accounts',
    row: expect.objectContaining({ portal_id: '100', deletion_asked_by: superAdmin }),
  });
  expect((await ask('/v1/texts/sv?bundle=settings')).status).toBe(200);
  expect((await ask('/v1/session', { portalId: '101' })).status).toBe(200);
  now += 2_000;
  expect((await elsewhere.find('100')).status).toBe('leaving');
  elsewhere.close();

  now = startedAt + 30 * days - minutes;
  expect(await store.deletions.due(new Date(now))).toEqual([]);
  expect((await ask('/v1/deletion')).body).toEqual({ deletion });
  expect((await takeBack(ordinaryUser)).status).toBe(403);
  expect((await takeBack()).body).toEqual({ deletion: null });
  expect((await ask('/v1/session')).status).toBe(200);
  expect((await byKey()).status).toBe(200);
  await service.allFacts({ sentAt: now });
});

test('what is asked for at once is deleted within minutes, and cannot be taken back then', async () => {
  await askFor('later');
  await askFor('now');
  const { purgeAfter } = (await store.accounts.find('100'))!;
  expect(purgeAfter!.getTime() - now).toBeLessThanOrEqual(5 * minutes);
  expect(await store.deletions.due(new Date(now))).toEqual([]);
  now += 5 * minutes;
  expect(await store.deletions.due(new Date(now))).toEqual(['100']);
  // Taken back in the very moment in which it was found.
  await store.accounts.stay('100', new Date(now));
  expect(await store.deletions.removeDue('100', new Date(now))).toBeNull();
  expect((await ask('/v1/session')).status).toBe(200);

  await askFor('now');
  now += 5 * minutes;
  await store.deletions.removeDue('100', new Date(now));
  expect(await store.accounts.stay('100', new Date(now))).toBe(false);
  // What a turn counts when it ends leaves nothing behind.
  await store.calls.add('100', '2026-11-29', { calls: 1, leftToday: null });
  expect(await store.calls.on('100', '2026-11-29')).toMatchObject({ calls: 0 });
  expect(await ask('/v1/session')).toMatchObject({
    status: 403,
    body: { code: 'account.disconnected' },
  });
  expect((await ask('/v1/session', { portalId: '101' })).status).toBe(200);
});

test('a super admin gets all that is stored of the account, and nothing that opens anything', async () => {
  const portalId = '101';
  await service.allFacts({ portalId, sentAt: now });
  const body = { name: 'Reporting', endsOn: null };
  const made = await ask('/v1/api-keys', { method: 'POST', portalId, body });
  const { secret } = made.body as { secret: string };
  expect((await exportAll(ordinaryUser)).status).toBe(403);
  const answer = await ask('/v1/account-exports', { method: 'POST', body: {}, portalId });
  const { link } = answer.body as { link: string };
  const [head, ...rows] = await linesOf(link);
  expect(head).toMatchObject({ account: portalId, madeAt: new Date(now).toISOString() });
  expect(head!['leftOut']).toEqual(
    expect.arrayContaining([
      { table: 'api_keys', column: 'hash', why: 'secret' },
      { table: 'grants', column: 'sealed', why: 'secret' },
    ]),
  );
  expect(rows.pop()).toEqual({ end: true, rows: rows.length });
  const of = (table: string) => rows.filter((row) => row['table'] === table);
  for (const table of ['accounts', 'records', 'clients', 'api_keys', 'sync_states', 'exports']) {
    expect(of(table).length, table).toBeGreaterThan(0);
  }
  // However many are read at once, each row comes once.
  const oneByOne = [];
  for await (const {
    table,
    rows: [row],
  } of store.accountData.rows(portalId, 1)) {
    oneByOne.push({ table, row });
  }
  expect(oneByOne).toEqual(rows);
  const text = JSON.stringify(rows);
  const hidden = [secret, '"hash"', '"sealed"', '"portal_id":"100"'];
  expect(hidden.filter((one) => text.includes(one))).toEqual([]);
  // A signature is for its own file alone.
  expect((await fetch(link.replace('.jsonl', '.json'))).status).toBe(404);
});

test('a clock that runs ahead, or a month without a server, shortens no time to take it back', async () => {
  const portalId = '101';
  await ask('/v1/deletion', { method: 'POST', body: { when: 'later' }, portalId });
  const asked = now;
  const lookAt = async (at: number) => {
    await store.deletions.look(new Date(at));
    return store.deletions.due(new Date(at));
  };
  const left = async (at: number) =>
    ((await store.accounts.find(portalId))!.purgeAfter!.getTime() - at) / days;
  for (const ahead of [0, 1 / 24, 31, 0, 3_650, 0, -31, 0]) {
    expect(await lookAt(asked + ahead * days)).toEqual([]);
  }
  expect(await left(asked)).toBe(30);
  // Two processes of which one has such a clock: each looks before the other deletes.
  await lookAt(asked + 31 * days);
  await lookAt(asked);
  expect(await store.deletions.removeDue(portalId, new Date(asked + 31 * days))).toBeNull();
  // Nobody has longer than 30 days because somebody asked by such a clock.
  await lookAt(asked + 31 * days);
  const at = new Date(asked + 31 * days);
  const purgeAfter = new Date(asked + 61 * days);
  await store.accounts.leave({ portalId, askedBy: superAdmin, at, purgeAfter });
  await lookAt(asked);
  expect(await left(asked)).toBe(30);
  for (let day = 1; day < 30; day += 1) expect(await lookAt(asked + day * days)).toEqual([]);
  expect(await lookAt(asked + 30 * days)).toEqual([portalId]);
});

test('what is read of an account while it is deleted does not pass for all of it', async () => {
  const portalId = '101';
  await store.deletions.look(new Date(now));
  await ask('/v1/deletion', { method: 'POST', body: { when: 'now' }, portalId });
  const file = accountFile(store.accountData, portalId, new Date(now));
  const lines = [(await file.next()).value, (await file.next()).value];
  expect(lines.join('')).toContain('"row"');
  now += 5 * minutes;
  expect(await store.deletions.removeDue(portalId, new Date(now))).not.toBeNull();
  const rest = async () => {
    for await (const line of file) lines.push(line);
  };
  await expect(rest()).rejects.toThrow('deleted');
  expect(lines.join('')).not.toContain('"end"');
});
