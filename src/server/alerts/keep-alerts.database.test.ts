import type { AlertList } from '@partner-tier-points/contract';
import { Hono } from 'hono';
import { createAccount } from 'hubspot-sandbox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Environment } from '../http/environment.ts';
import { alertRoutes } from '../http/routes/alerts.ts';
import type { FoundAlert } from '../model/found-alert.ts';
import { openStore, type Store } from '../store/store.ts';
import { prepareSync } from '../testing/prepared-sync.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import type { TestDatabase } from '../testing/test-databases.ts';
import { foundAlert } from './find-alerts.ts';
import { keepAlerts } from './keep-alerts.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await createPostgres();
  store = await openStore(database.options);
});
afterAll(async () => {
  await store?.close();
  await database?.close();
});

const hours = (count: number) => count * 60 * 60_000;

test('the same thing is one alert, which ends and begins again, and nothing is written after the turn', async () => {
  const turn = { portalId: '1', fence: 'first' };
  await store.sync.begin(turn);
  const expiry = (clientId: string, points: number) =>
    foundAlert({ kind: 'expiry', on: '2026-12-20', clientId, points }, clientId);
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 29, hour));
  const save = (alerts: FoundAlert[], hour: number) =>
    store.alerts.save(turn, { kinds: ['expiry'], alerts, digestAt: at(20) }, at(hour));
  const all = async () => (await store.alerts.page('1', 0, 10)).alerts;

  await save([expiry('a', 1), expiry('b', 2)], 1);
  await store.alerts.save(turn, { kinds: ['syncFailing'], alerts: [], digestAt: at(20) }, at(2));
  await save([expiry('b', 3)], 3);
  const raisedAt = at(1).toISOString();
  expect(await all()).toMatchObject([
    { clientId: 'a', raisedAt, endedAt: at(3).toISOString() },
    { clientId: 'b', raisedAt, endedAt: null, points: 3 },
  ]);
  expect((await store.alerts.state('1'))?.changedAt).toEqual(at(3));
  await save([expiry('b', 3)], 4);
  expect((await store.alerts.state('1'))?.changedAt).toEqual(at(3));
  await save([expiry('a', 1), expiry('b', 3)], 5);
  expect(await all()).toMatchObject([
    { clientId: 'a', raisedAt, endedAt: null },
    { clientId: 'b', raisedAt, endedAt: null },
  ]);
  expect(await store.alerts.page('1', 0, 1)).toMatchObject({ alerts: [{ clientId: 'a' }] });

  await store.sync.begin({ portalId: '1', fence: 'second' });
  await save([], 6);
  expect(await store.alerts.active('1')).toHaveLength(2);
});

test('alerts arise and end by time alone, and while syncs fail', async () => {
  const account = createAccount({ clients: 25, seed: 1, today: '2026-11-29' });
  let now = new Date('2026-11-29T12:00:00Z');
  const { sync, turn, portalId, stopping } = await prepareSync(store, account, { now: () => now });
  await sync();
  let read = 0;
  const facts = {
    ...store.facts,
    clients: (...of: Parameters<Store['facts']['clients']>) => {
      read += 1;
      return store.facts.clients(...of);
    },
  };
  let saved = 0;
  const alerts = {
    ...store.alerts,
    save: (...of: Parameters<Store['alerts']['save']>) => {
      saved += 1;
      return store.alerts.save(...of);
    },
  };
  const watched = { ...store, facts, alerts };
  const keep = () => keepAlerts({ store: watched, turn, now: () => now, signal: stopping.signal });
  const kinds = async () => (await store.alerts.active(portalId)).map(({ kind }) => kind);

  await keep();
  const expiring = (await store.alerts.active(portalId)).filter(({ kind }) => kind === 'expiry');
  expect(expiring.length).toBeGreaterThan(0);
  const onFirstDay = { read, saved };
  now = new Date(now.getTime() + hours(1));
  await keep();
  expect({ read, saved }).toEqual(onFirstDay);

  await store.sync.save(turn, { failure: { kind: 'internal' }, failedAt: now });
  await keep();
  expect(await kinds()).not.toContain('syncFailing');
  now = new Date(now.getTime() + hours(24));
  await keep();
  expect(await kinds()).toContain('syncFailing');

  now = new Date('2026-12-17T12:00:00Z');
  await keep();
  const active = await store.alerts.active(portalId);
  expect(active.filter(({ kind }) => kind === 'evaluation')).toMatchObject([
    { on: '2027-01-15', days: 30 },
  ]);
  for (const { kind, on } of active) if (kind === 'expiry') expect(on! > '2026-12-17').toBe(true);

  // By this clock, the figures are of tomorrow.
  now = new Date('2026-11-28T11:00:00Z');
  await keep();
  expect(await kinds()).toContain('syncFailing');

  await store.sync.save(turn, { failure: null, failedAt: null });
  await keep();
  expect(await kinds()).not.toContain('syncFailing');
});

test('what a clock that ran ahead raised and showed holds up nothing once it is set back', async () => {
  const turn = { portalId: '2', fence: 'ahead' };
  await store.sync.begin(turn);
  let now = new Date('2026-12-29T12:00:00Z');
  const raise = (...ids: string[]) => {
    const alerts = ids.map((id) =>
      foundAlert({ kind: 'lapse', on: '2027-02-01', clientId: id }, id),
    );
    return store.alerts.save(turn, { kinds: ['lapse'], alerts, digestAt: now }, now);
  };
  const app = new Hono<Environment>();
  app.use(async (context, next) => {
    context.set('caller', { portalId: '2', userId: '1' } as Environment['Variables']['caller']);
    context.set('requireParticipant', async () => undefined);
    await next();
  });
  app.route('/', alertRoutes({ store, now: () => now }));
  const states = async (answer: Response | Promise<Response>) => {
    const { alerts } = (await (await answer).json()) as AlertList;
    return Object.fromEntries(alerts.map(({ clientId, state }) => [clientId, state]));
  };
  const see = () =>
    app.request('/v1/alerts/seen', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ upTo: now.toISOString() }),
    });
  await raise('a');
  expect(await states(see())).toEqual({ a: 'seen' });
  now = new Date('2026-11-29T12:00:00Z');
  await raise('a', 'b');
  expect(await states(app.request('/v1/alerts'))).toEqual({ a: 'new', b: 'new' });
  expect(await states(see())).toEqual({ a: 'seen', b: 'seen' });
  now = new Date('2026-11-29T13:00:00Z');
  await raise('a', 'b', 'c');
  expect(await states(app.request('/v1/alerts'))).toEqual({ a: 'seen', b: 'seen', c: 'new' });
});
