import { createAccount, type SandboxAccount } from 'hubspot-sandbox';
import { ruleSetInForce } from '@partner-tier-points/points';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store } from '../store/store.ts';
import { prepareSync } from '../testing/prepared-sync.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import type { TestDatabase } from '../testing/test-databases.ts';
import { fillBack } from './fill-back.ts';

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

const now = () => new Date('2026-07-10T12:00:00Z');
const soldPoints = 'hs_sold_tier_points';

/** An account of clients whose sold points HubSpot has stored so. */
function accountOf(histories: [value: string, timestamp: string][][], historyLimit = 20) {
  const clients = histories.length;
  const account = createAccount({ seed: 1, clients, today: '2026-07-10', historyLimit });
  for (const [index, client] of account.clients.all().entries()) {
    const entries = histories[index] ?? [];
    client.createdAt = '2020-01-01T00:00:00.000Z';
    client.properties[soldPoints] = entries[0]?.[0] ?? null;
    client.history['hs_managed_tier_points'] = [];
    client.history[soldPoints] = entries.map(([value, timestamp]) => ({
      value,
      timestamp,
      sourceType: 'CALCULATED',
    }));
  }
  return account;
}

async function prepare(account: SandboxAccount) {
  const { sync, connection, turn, portalId } = await prepareSync(store, account, { now });
  const signal = new AbortController().signal;
  /** Syncs and fills back as a server does. */
  const fill = async () => {
    const finished = await sync();
    const inTurn = <Result>(slice: () => Promise<Result>) => slice();
    const state = await store.sync.find(portalId);
    await fillBack(finished, { connection, store, turn, now, signal, inTurn, state });
  };
  const dayOf = async (day: string) => {
    const [found] = await store.snapshots.between(portalId, ruleSetInForce(day).id, day, day);
    return found && { from: found.from, sold: found.totals.sold };
  };
  const isFilled = async () => Boolean((await store.sync.find(portalId))?.filledBackAt);
  return { fill, dayOf, isFilled };
}

test('days before the oldest value that HubSpot keeps are not taken for days without points', async () => {
  const long: [string, string][] = [
    ['22', '2025-08-01T00:00:00.000Z'],
    ['0', '2020-01-01T00:00:00.000Z'],
  ];
  const cut: [string, string][] = [
    ['151', '2026-06-27T00:00:00.000Z'],
    ['150', '2026-06-20T00:00:00.000Z'],
    ['149', '2026-05-01T00:00:00.000Z'],
  ];
  const { fill, dayOf, isFilled } = await prepare(accountOf([long, cut], 2));
  await fill();
  expect(await dayOf('2026-06-19')).toEqual({ from: 'incomplete', sold: 22 });
  expect(await dayOf('2026-06-20')).toEqual({ from: 'back', sold: 172 });
  expect(await dayOf('2026-06-27')).toEqual({ from: 'back', sold: 173 });
  expect(await isFilled()).toBe(true);
});

test('a client that did not exist had no points', async () => {
  const account = accountOf([[['150', '2026-06-20T10:00:00.000Z']]]);
  account.clients.all()[0]!.createdAt = '2026-06-20T09:00:00.000Z';
  const { fill, dayOf } = await prepare(account);
  await fill();
  expect(await dayOf('2026-06-20')).toEqual({ from: 'back', sold: 150 });
});

test('a client whose history HubSpot fails to give is asked again after the next sync', async () => {
  const since = (value: string): [string, string][] => [
    [value, '2026-05-01T00:00:00.000Z'],
    ['0', '2020-01-01T00:00:00.000Z'],
  ];
  const account = accountOf([since('50'), since('122')]);
  account.play([
    {
      path: '/crm/v3/objects/partner_clients/batch/read',
      effect: { kind: 'failedRecords', records: 1 },
    },
  ]);
  const { fill, dayOf, isFilled } = await prepare(account);
  await fill();
  expect(await dayOf('2026-06-01')).toEqual({ from: 'incomplete', sold: 122 });
  expect(await isFilled()).toBe(false);
  await fill();
  expect(await dayOf('2026-06-01')).toEqual({ from: 'back', sold: 172 });
  expect(await isFilled()).toBe(true);
});

test('a client whose history HubSpot never gives leaves its days incomplete, and the rest is done', async () => {
  const account = accountOf([[['50', '2026-05-01T00:00:00.000Z']]]);
  account.play([
    {
      path: '/crm/v3/objects/partner_clients/batch/read',
      times: 1_000,
      effect: { kind: 'failedRecords', records: 1 },
    },
  ]);
  const { fill, isFilled } = await prepare(account);
  let fills = 0;
  for (; !(await isFilled()) && fills < 100; fills += 1) await fill();
  expect(fills).toBeGreaterThan(1);
  expect(fills).toBeLessThan(30);
});
