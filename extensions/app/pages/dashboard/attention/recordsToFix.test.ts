import type { SetAside } from '@partner-tier-points/points';
import { expect, test } from 'vitest';
import { countToFix, recordsToFix } from './recordsToFix.ts';

const unscored = (saleId: string | null, reason: SetAside['reason'], value: string | null = null) =>
  ({ clientId: 'c1', saleId, reason, value }) satisfies SetAside;

const row = (objectId: string, reason: string) => ({
  objectType: 'deals',
  objectId,
  reason,
  property: 'deal_currency_code',
  value: 'SEK',
  link: `https://example.com/${objectId}`,
});

const told = (...rows: ReturnType<typeof row>[]) => ({
  total: rows.length,
  byReason: [],
  rows,
});

test("the server's rows come first, and behind them what scoring found besides", () => {
  const facts = [
    unscored('d1', 'currency.unknown', 'SEK'),
    unscored(null, 'mrr.missing'),
    unscored('d3', 'currency.unknown', 'NOK'),
  ];
  const list = told(row('d1', 'currency.unknown'), row('d2', 'notNumeric'));
  const found = { link: null, property: null };
  expect(recordsToFix(list, facts)).toEqual([
    ...list.rows,
    {
      ...found,
      objectType: 'partner_clients',
      objectId: 'c1',
      reason: 'mrr.missing',
      value: null,
    },
    { ...found, objectType: 'deals', objectId: 'd3', reason: 'currency.unknown', value: 'NOK' },
  ]);
});

test('until the server has answered, what scoring found is all that is known', () => {
  const facts = [unscored('d1', 'mrr.missing'), unscored('d2', 'mrr.missing')];
  expect(recordsToFix(null, facts)).toHaveLength(2);
  expect(countToFix(0, [], null)).toEqual({ count: 0, isExact: true });
  expect(countToFix(0, facts, null)).toEqual({ count: 2, isExact: true });
  expect(countToFix(3, [], null)).toEqual({ count: 3, isExact: true });
  expect(countToFix(3, facts, null)).toEqual({ count: 3, isExact: false });
});

test('with the whole list the count is exact, and a record with two faults is one', () => {
  const list = told(row('d1', 'notNumeric'), row('d1', 'missing'), row('d2', 'missing'));
  const facts = [unscored('d2', 'mrr.missing'), unscored('d3', 'mrr.missing')];
  expect(countToFix(2, facts, list)).toEqual({ count: 3, isExact: true });
});

test('a list that is cut off makes the larger number the least it can be', () => {
  const list = { ...told(row('d1', 'missing')), total: 900 };
  expect(countToFix(900, [unscored('d1', 'mrr.missing')], list)).toEqual({
    count: 900,
    isExact: false,
  });
});
