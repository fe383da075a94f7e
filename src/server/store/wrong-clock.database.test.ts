import { addDaysToDay } from '@partner-tier-points/points';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundAlert } from '../alerts/find-alerts.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import type { TestDatabase } from '../testing/test-databases.ts';
import { openDatabase, type OpenDatabase } from './database.ts';
import { rowsOf } from './schema-version.ts';
import { openStore, type Store } from './store.ts';

let running: TestDatabase;
let store: Store;
let direct: OpenDatabase;
beforeAll(async () => {
  running = await createPostgres();
  store = await openStore(running.options);
  direct = await openDatabase(running.options);
});
afterAll(async () => {
  await direct?.close();
  await store?.close();
  await running?.close();
});

const today = '2026-11-29';
const noonOf = (day: string) => new Date(`${day}T12:00:00Z`);
const totals = { total: 1, sold: 1, sourced: 1, assisted: 0, managed: 0 };
const turnOf = (portalId: string) => ({ portalId, fence: 'turn' });

/** Syncs of so many days, the last one on `last`. */
async function syncOn(portalId: string, last: string, days: number): Promise<void> {
  const rows = Array.from({ length: days }, (_, back) => ({
    ruleSet: 'points-2026-07',
    day: addDaysToDay(last, -back),
    totals,
  }));
  await store.snapshots.keep(turnOf(portalId), rows);
}

async function begin(portalId: string): Promise<void> {
  await store.accounts.keep(portalId, noonOf(today));
  await store.sync.begin(turnOf(portalId));
}

test('a clock that runs ahead removes no alert that ended, nor what would have it sent again', async () => {
  const portalId = '1';
  await begin(portalId);
  const save = (day: string, ids: string[]) =>
    store.alerts.save(
      turnOf(portalId),
      {
        kinds: ['lapse'],
        alerts: ids.map((id) => foundAlert({ kind: 'lapse', on: '2027-02-01', clientId: id }, id)),
        digestAt: noonOf(day),
      },
      noonOf(day),
    );
  const found = async () =>
    (await store.alerts.page(portalId, 0, 10)).alerts.map(({ clientId }) => clientId);
  const given = async () =>
    rowsOf(
      await direct.database.execute(
        sql`select from alert_deliveries where portal_id = ${portalId} and state = 'given'`,
      ),
    ).length;

  await syncOn(portalId, today, 10);
  await save(today, ['a']);
  await save(today, []);
  await direct.database.execute(sql`
    insert into alert_deliveries (portal_id, user_id, alert_id, channel, state, due_at, claimed_until)
    values (${portalId}, '7', 'gone', 'email', 'given', ${noonOf(today)}, ${noonOf(today)})`);
  const ahead = addDaysToDay(today, 400);
  await syncOn(portalId, ahead, 1);
  await save(ahead, []);
  expect(await found()).toEqual(['a']);
  expect(await given()).toBe(1);

  // Three months of syncs are no leap.
  const later = addDaysToDay(today, 91);
  await store.snapshots.forgetAfter(turnOf(portalId), today);
  await syncOn(portalId, later, 91);
  await save(later, []);
  expect(await found()).toEqual([]);
  expect(await given()).toBe(0);
});

test('a clock that runs ahead forgets no client that left', async () => {
  const portalId = '2';
  await begin(portalId);
  await direct.database.execute(sql`
    insert into departed_clients (portal_id, object_id, left_at, mrr)
    values (${portalId}, 5, ${noonOf('2026-11-01')}, 100)`);
  const yearBefore = (day: string) => noonOf(addDaysToDay(day, -365));
  const left = async (day: string) =>
    (await store.records.departed(portalId, yearBefore(day))).length;
  expect(await left('2028-01-01')).toBe(0);
  expect(await left(today)).toBe(1);

  await syncOn(portalId, '2028-01-01', 366);
  expect(await left('2028-01-01')).toBe(0);
  expect(await left(today)).toBe(0);
});

test('a clock that is behind removes no snapshot', async () => {
  const portalId = '3';
  await begin(portalId);
  const days = async () => {
    const found = await store.snapshots.between(portalId, 'points-2026-07', '2000', '2100');
    return found.map(({ day }) => day);
  };
  await syncOn(portalId, today, 40);
  await store.snapshots.forgetAfter(turnOf(portalId), addDaysToDay(today, -30));
  expect(await days()).toHaveLength(40);

  // What a clock that ran ahead has left comes after a gap, whatever was filled back there.
  await syncOn(portalId, addDaysToDay(today, 20), 3);
  await store.snapshots.fillBack(turnOf(portalId), [
    { ruleSet: 'points-2026-07', day: addDaysToDay(today, 1), totals, isComplete: true },
  ]);
  await store.snapshots.forgetAfter(turnOf(portalId), today);
  expect((await days()).at(-1)).toBe(today);
  expect(await days()).toHaveLength(40);
});

test('users are told at once of what may not have been sent, whatever the clock said then', async () => {
  const who = { portalId: '4', userId: '7' };
  await begin(who.portalId);
  await direct.database.execute(sql`
    insert into alert_deliveries (portal_id, user_id, alert_id, channel, state, due_at, claimed_until)
    values ('4', '7', 'a', 'email', 'given', ${noonOf(today)}, ${noonOf(addDaysToDay(today, 30))})`);
  expect(await store.deliveries.uncertain(who, noonOf(today))).toMatchObject({ alerts: 1 });
});
