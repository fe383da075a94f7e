import { createAccount } from 'hubspot-sandbox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store } from '../store/store.ts';
import { prepareSync } from '../testing/prepared-sync.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import type { TestDatabase } from '../testing/test-databases.ts';
import { estimateRetention } from './estimate-retention.ts';

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

const created = '2020-01-01T00:00:00.000Z';
type Versions = [value: string, timestamp: string][];

interface Paid {
  mrr: Versions;
  currency?: Versions;
  createdAt?: string;
}

/** An account whose clients have paid so, and what is estimated of it. */
async function prepare(clients: Paid[], historyLimit = 20) {
  const account = createAccount({
    seed: 1,
    clients: clients.length,
    today: '2026-07-10',
    historyLimit,
  });
  for (const [index, record] of account.clients.all().entries()) {
    const { mrr, currency = [['USD', created]], createdAt = created } = clients[index]!;
    const versions = (of: Versions) =>
      of.map(([value, timestamp]) => ({ value, timestamp, sourceType: 'CALCULATED' }));
    record.createdAt = createdAt;
    record.properties['hs_managed_local_mrr_currency'] = currency[0]?.[0] ?? '';
    record.properties['hs_managed_mrr'] = mrr[0]?.[0] ?? '';
    record.properties['hs_split_managed_mrr'] = '';
    record.history['hs_managed_mrr'] = versions(mrr);
    record.history['hs_managed_local_mrr_currency'] = versions(currency);
  }
  let today = '2026-07-10';
  const now = () => new Date(`${today}T12:00:00Z`);
  const prepared = await prepareSync(store, account, { now });
  const { sync, connection, turn, portalId, calls } = prepared;
  const finished = await sync();
  const signal = new AbortController().signal;
  const inTurn = <Result>(slice: () => Promise<Result>) => slice();
  calls();
  const estimateOn = async (day: string) => {
    today = day;
    const state = await store.sync.find(portalId);
    await estimateRetention(finished, { connection, store, turn, now, signal, inTurn, state });
    return (await store.sync.find(portalId))?.retention?.estimate ?? null;
  };
  const syncOn = (day: string) => {
    today = day;
    return sync();
  };
  return { estimate: () => estimateOn('2026-07-10'), estimateOn, syncOn, account, calls, portalId };
}

test('is the share of last year’s MRR that its clients still pay; more than then does not count', async () => {
  const { estimate } = await prepare([
    { mrr: [['1000', created]] },
    {
      mrr: [
        ['300', '2026-02-01T00:00:00.000Z'],
        ['500', created],
      ],
    },
    {
      mrr: [
        ['900', '2025-09-01T00:00:00.000Z'],
        ['500', created],
      ],
    },
    {
      mrr: [
        ['', '2026-06-01T00:00:00.000Z'],
        ['400', created],
      ],
    },
    // Came later, so was not there to stay.
    { mrr: [['700', '2026-01-01T00:00:00.000Z']], createdAt: '2026-01-01T00:00:00.000Z' },
    // Never paid.
    { mrr: [] },
  ]);
  // 1,000 + 300 + 500 + 0 of 1,000 + 500 + 500 + 400.
  expect(await estimate()).toEqual({
    on: '2026-07-10',
    ratio: 0.75,
    clients: 4,
    unknown: 0,
    left: 0,
    ratioWithLeft: null,
  });
});

test('what a client paid before the oldest value that HubSpot keeps is unknown, not nothing', async () => {
  const { estimate } = await prepare(
    [
      { mrr: [['100', created]] },
      {
        mrr: [
          ['50', '2026-03-01T00:00:00.000Z'],
          ['60', '2026-02-01T00:00:00.000Z'],
          ['400', created],
        ],
      },
      { mrr: [['about 1,200', created]] },
    ],
    2,
  );
  expect(await estimate()).toMatchObject({ ratio: 1, clients: 1, unknown: 2 });
});

test('currencies are weighed by what they are worth; a client without conversion or in another currency since is unknown', async () => {
  const halved = (currency: Versions): Paid => ({
    mrr: [
      ['500', '2026-02-01T00:00:00.000Z'],
      ['1000', created],
    ],
    currency,
  });
  const { estimate, portalId } = await prepare([
    { mrr: [['8800', created]], currency: [['EUR', created]] },
    halved([['SEK', created]]),
    halved([['NOK', created]]),
    halved([
      ['USD', '2026-02-01T00:00:00.000Z'],
      ['EUR', created],
    ]),
  ]);
  const partner = { conversions: [{ currency: 'SEK', value: 10 }] };
  await store.settings.save(portalId, { partner, ruleSet: 'points-2026-01' }, '1', new Date());
  // US$10,000 of 10,000 and US$5,000 of 10,000.
  expect(await estimate()).toMatchObject({ ratio: 0.75, clients: 2, unknown: 2 });
});

test('a client whose history HubSpot fails to give is unknown', async () => {
  const { estimate, account } = await prepare([
    { mrr: [['100', created]] },
    { mrr: [['100', created]] },
  ]);
  account.play([
    {
      path: '/crm/v3/objects/partner_clients/batch/read',
      effect: { kind: 'failedRecords', records: 1 },
    },
  ]);
  expect(await estimate()).toMatchObject({ clients: 1, unknown: 1 });
});

test('is made once a week, in one call for fifty clients', async () => {
  const paid = Array.from({ length: 60 }, (): Paid => ({ mrr: [['100', created]] }));
  const { estimateOn, calls } = await prepare(paid);
  expect(await estimateOn('2026-07-10')).toMatchObject({ ratio: 1, clients: 60 });
  expect(calls()).toBe(2);
  expect(await estimateOn('2026-07-16')).toMatchObject({ on: '2026-07-10' });
  expect(calls()).toBe(0);
  expect(await estimateOn('2026-07-17')).toMatchObject({ on: '2026-07-17' });
  expect(calls()).toBe(2);
});

test('is made anew after one of a day that a clock ran ahead to', async () => {
  const { estimateOn } = await prepare([{ mrr: [['100', created]] }]);
  expect(await estimateOn('2026-08-20')).toMatchObject({ on: '2026-08-20' });
  expect(await estimateOn('2026-07-20')).toMatchObject({ on: '2026-07-20' });
  expect(await estimateOn('2026-07-22')).toMatchObject({ on: '2026-07-20' });
});

test('is unknown where nobody is known to have paid a year ago', async () => {
  const { estimate } = await prepare([{ mrr: [] }]);
  expect(await estimate()).toMatchObject({
    on: '2026-07-10',
    ratio: null,
    clients: 0,
    unknown: 0,
    left: 0,
  });
});

test('clients that HubSpot lists no more make a second figure, for a year and unless they come back', async () => {
  const paid = (amount: string, currency = 'USD'): Paid => ({
    mrr: [[amount, created]],
    currency: [[currency, created]],
  });
  const prepared = await prepare([
    paid('600'),
    paid('300'),
    paid('100'),
    paid('50', 'NOK'),
    paid(''),
  ]);
  const { account, estimateOn, syncOn } = prepared;
  expect(await estimateOn('2026-07-10')).toMatchObject({ clients: 3, unknown: 1, left: 0 });
  const [, ...leaving] = account.clients.all();
  for (const { id } of leaving) account.delete('partner_clients', id);
  await syncOn('2026-07-15');
  // Of the Norwegian one nobody knows what it paid in US$; the last one paid nothing.
  expect(await estimateOn('2026-07-17')).toMatchObject({
    ratio: 1,
    clients: 1,
    unknown: 1,
    left: 2,
    ratioWithLeft: 0.6,
  });
  account.clients.restore(leaving[0]!.id);
  await syncOn('2026-07-19');
  expect(await estimateOn('2026-07-24')).toMatchObject({ clients: 2, left: 1, ratioWithLeft: 0.9 });
  await syncOn('2027-07-16');
  expect(await estimateOn('2027-07-16')).toMatchObject({ left: 0, ratioWithLeft: null });
});
