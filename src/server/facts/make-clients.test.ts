import { findRuleSet } from '@partner-tier-points/points';
import { describe, expect, test } from 'vitest';
import type { ManagedCurrency } from '../model/partner-facts.ts';
import type { StoredRecord } from '../model/stored-record.ts';
import { addedFacts, record, recordsInMemory } from '../testing/records-in-memory.ts';
import { largestSales } from './keep-newest-sales.ts';
import { makeClients } from './make-clients.ts';

const startedAt = new Date('2026-11-20T12:00:00Z');
const client = (id: number, ...companyIds: string[]) =>
  record(id, { facts: { id: String(id), name: `Client ${id}` }, companyIds });
const deal = (id: number, ...companyIds: string[]) =>
  record(id, { facts: { id: String(id), mrr: id }, companyIds });
const bad = (property: string | null, reason = 'notNumeric') => ({ property, reason });

async function make(
  records: { partner_clients?: StoredRecord[]; deals?: StoredRecord[] },
  options: {
    nameless?: { partner_clients: number; deals: number };
    managedCurrency?: ManagedCurrency | null;
    signal?: AbortSignal;
  } = {},
) {
  const stored = recordsInMemory(records);
  const added = addedFacts();
  const stores = { records: stored.records, facts: added.facts };
  const sync = await makeClients(stores, {
    turn: { portalId: '100', fence: '' },
    startedAt,
    nameless: options.nameless ?? { partner_clients: 0, deals: 0 },
    countsProperty: 'hs_is_closed_won',
    scoring: {
      partner: { companyCurrency: 'USD' },
      ruleSet: findRuleSet('points-2025-07')!,
      managedCurrency: options.managedCurrency ?? null,
      propertyOf: ({ reason }) => `property of ${reason}`,
    },
    signal: options.signal ?? new AbortController().signal,
  });
  // Whatever is not the subject of a test cannot be scored either.
  const values = added.setAside.filter(({ reason }) => !reason.includes('.'));
  return { sync, ...added, values, asked: stored.asked };
}

describe('the clients of an account', () => {
  test.each([
    ['what HubSpot says of each', null, ['SEK', null]],
    ['US dollars', { code: 'USD' }, ['USD', 'USD']],
    ['the company currency, which HubSpot does not say', { code: null }, [null, null]],
  ])('have their managed MRR in %s', async (_what, managedCurrency, currencies) => {
    const on = '2027-01-01';
    const managed = (id: number, currency: string | null) => {
      const renewals = [{ on, mrr: 5, currency: currency ?? 'SEK' }, { on }];
      return record(id, { facts: { id: String(id), managed: { mrr: 100, currency }, renewals } });
    };
    const { clients } = await make(
      { partner_clients: [managed(1, 'SEK'), managed(2, null), client(3)] },
      { managedCurrency },
    );
    expect(clients.map(({ facts }) => facts.managed?.currency)).toEqual([...currencies, undefined]);
    expect(clients[2]?.facts.managed).toBeUndefined();
    const renewed = managedCurrency ? managedCurrency.code : 'SEK';
    expect(clients[0]?.facts.renewals).toEqual([{ on, mrr: 5, currency: renewed }, { on }]);
  });

  test('have the sales of their companies, and their first company', async () => {
    const { sync, clients } = await make({
      partner_clients: [client(1, 'a', 'b'), client(2, 'c'), client(3)],
      deals: [deal(11, 'a'), deal(12, 'b'), deal(13, 'c'), deal(14, 'none'), deal(15)],
    });
    expect(clients).toEqual([
      {
        companyIds: ['a', 'b'],
        facts: {
          id: '1',
          name: 'Client 1',
          companyId: 'a',
          sales: [
            { id: '11', mrr: 11 },
            { id: '12', mrr: 12 },
          ],
        },
      },
      {
        companyIds: ['c'],
        facts: { id: '2', name: 'Client 2', companyId: 'c', sales: [{ id: '13', mrr: 13 }] },
      },
      { companyIds: [], facts: { id: '3', name: 'Client 3', companyId: null, sales: [] } },
    ]);
    expect(sync).toEqual({
      syncId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      startedAt,
      totalClients: 3,
      setAside: 0,
    });
  });

  test('pass through in pages, however many there are', async () => {
    const many = Array.from({ length: 401 }, (_, index) => client(index + 1, `c${index}`));
    const { sync, clients, asked } = await make({
      partner_clients: many,
      deals: many.map((_, index) => deal(1_000 + index, `c${index}`)),
    });
    expect(sync.totalClients).toBe(401);
    expect(clients.map(({ facts }) => facts.id)).toEqual(many.map(({ objectId }) => `${objectId}`));
    expect(clients.every(({ facts }) => facts.sales?.length === 1)).toBe(true);
    const pages = asked.filter(({ what }) => what === 'facts of partner_clients');
    expect(pages.map(({ afterId }) => afterId)).toEqual([0, 200, 400]);
  });

  test('that are exactly a page are followed by an empty one', async () => {
    const { clients, asked } = await make({
      partner_clients: Array.from({ length: 200 }, (_, index) => client(index + 1)),
    });
    expect(clients).toHaveLength(200);
    const pages = asked.filter(({ what }) => what === 'facts of partner_clients');
    expect(pages.map(({ afterId }) => afterId)).toEqual([0, 200]);
  });

  test('are joined with their deals over pages of ids', async () => {
    const companies = Array.from({ length: 5_001 }, (_, index) => client(index + 1, `c${index}`));
    const { clients } = await make({
      partner_clients: companies,
      deals: [deal(9_001, 'c5000'), deal(9_002, 'c0')],
    });
    expect(clients[0]?.facts.sales).toEqual([{ id: '9002', mrr: 9002 }]);
    expect(clients[5_000]?.facts.sales).toEqual([{ id: '9001', mrr: 9001 }]);
  });

  test('are made no further when the sync is stopped', async () => {
    const stopped = AbortSignal.abort(new Error('stopped'));
    await expect(make({ partner_clients: [client(1)] }, { signal: stopped })).rejects.toThrow(
      'stopped',
    );
  });
});

describe('what was set aside', () => {
  test('is kept of every client, and of the deals that are a client’s', async () => {
    const { sync, values } = await make({
      partner_clients: [
        { ...client(1, 'a'), setAside: [bad('hs_country'), bad('hs_managed_mrr')] },
      ],
      deals: [
        { ...deal(11, 'a'), setAside: [bad('hs_mrr')] },
        { ...deal(12, 'somebody else'), setAside: [bad('hs_mrr')] },
      ],
    });
    const rowOf = (objectType: string, objectId: string, property: string) => ({
      objectType,
      objectId,
      ...bad(property),
    });
    expect(values).toEqual([
      rowOf('partner_clients', '1', 'hs_country'),
      rowOf('partner_clients', '1', 'hs_managed_mrr'),
      rowOf('deals', '11', 'hs_mrr'),
    ]);
    // Two records, one of them with two values.
    expect(sync.setAside).toBe(2);
  });

  test('is kept of a deal of nobody’s when it may have counted', async () => {
    const { sync, values } = await make({
      deals: [
        record(11, { setAside: [bad('hs_is_closed_won'), bad('hs_mrr')] }),
        record(12, { setAside: [bad(null, 'rowUnreadable')] }),
      ],
    });
    expect(values.map(({ objectId, property }) => [objectId, property])).toEqual([
      ['11', 'hs_is_closed_won'],
      ['12', null],
    ]);
    expect(sync.setAside).toBe(2);
  });

  test('counts each row without an id, which cannot be told apart', async () => {
    const { sync, values } = await make({}, { nameless: { partner_clients: 2, deals: 1 } });
    expect(values).toEqual([
      { objectType: 'partner_clients', objectId: '', ...bad(null, 'rowUnreadable') },
      { objectType: 'partner_clients', objectId: '', ...bad(null, 'rowUnreadable') },
      { objectType: 'deals', objectId: '', ...bad(null, 'rowUnreadable') },
    ]);
    expect(sync.setAside).toBe(3);
  });

  test('tells a client from a deal with the same id', async () => {
    const { sync } = await make({
      partner_clients: [{ ...client(7, 'a'), setAside: [bad('hs_country')] }],
      deals: [{ ...deal(7, 'a'), setAside: [bad('hs_mrr')] }],
    });
    expect(sync.setAside).toBe(2);
  });

  test('is written in batches, in the order in which it was met', async () => {
    const deals = Array.from({ length: 1_201 }, (_, index) =>
      record(index + 1, { setAside: [bad(null, `reason ${index}`)] }),
    );
    const { sync, values } = await make({ deals });
    expect(values.map(({ reason }) => reason)).toEqual(deals.map((_, index) => `reason ${index}`));
    expect(sync.setAside).toBe(1_201);
  });

  test('are the oldest sales of a client with more than a page holds', async () => {
    const sales = [2024, 2026, 2025].map((year, index) =>
      record(index + 1, {
        companyIds: ['a'],
        facts: {
          id: String(index + 1),
          closedOn: `${year}-01-01`,
          product: 'p'.repeat(largestSales / 2 - 100),
        },
      }),
    );
    const { sync, clients, values } = await make({
      partner_clients: [client(9, 'a')],
      deals: sales,
    });
    expect(clients[0]?.facts.sales?.map(({ id }) => id)).toEqual(['2', '3']);
    expect(values).toEqual([{ objectType: 'deals', objectId: '1', ...bad(null, 'tooManySales') }]);
    expect(sync.setAside).toBe(1);
  });
});

describe('what scoring cannot use', () => {
  const sale = (id: number, facts: object) =>
    record(id, { facts: { id: String(id), dealType: 'sourced', ...facts }, companyIds: ['a'] });
  const scored = { mrr: 1000, currency: 'USD', closedOn: '2026-01-01' };

  test('is listed with its reason, and counted by the scoring', async () => {
    const { sync, setAside, clients } = await make({
      partner_clients: [
        record(1, {
          facts: { id: '1', managed: { mrr: 500, currency: 'SEK' } },
          companyIds: ['a'],
        }),
      ],
      deals: [
        sale(11, scored),
        sale(12, { ...scored, mrr: 0 }),
        sale(13, { ...scored, currency: 'SEK' }),
        // The company's.
        sale(14, { ...scored, currency: null }),
        sale(15, { ...scored, mrr: null }),
      ],
    });
    expect(clients[0]?.facts.sales).toHaveLength(5);
    expect(sync.setAside).toBe(0);
    const told = setAside.map(({ objectId, reason, value }) => [objectId, reason, value]);
    expect(told.toSorted()).toEqual([
      ['1', 'currency.unknown', 'SEK'],
      ['12', 'mrr.zero', null],
      ['13', 'currency.unknown', 'SEK'],
      ['15', 'mrr.missing', null],
    ]);
  });

  test('is not listed twice where the value is set aside already', async () => {
    const property = 'property of mrr.missing';
    const broken = { ...sale(11, { ...scored, mrr: null }), setAside: [bad(property)] };
    const { setAside } = await make({ partner_clients: [client(1, 'a')], deals: [broken] });
    expect(setAside).toEqual([
      { objectType: 'deals', objectId: '11', property, reason: 'notNumeric' },
    ]);
  });
});
