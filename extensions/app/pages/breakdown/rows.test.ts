import { score, findRuleSet } from '@partner-tier-points/points';
import {
  exampleClients,
  exampleDay,
  examplePartner,
} from '@partner-tier-points/extension-shared/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns, filterRows, noFilters, sortRows, sumRows } from './rows.ts';

const ruleSet = findRuleSet('points-2026-07');
if (!ruleSet) throw new Error('the rule set of the example is gone');
const result = score(
  { partner: examplePartner, clients: exampleClients },
  { ruleSet, asOf: exampleDay },
);
const { compare } = new Intl.Collator('sv');
const ids = (rows: readonly { client: { id: string } }[]) => rows.map(({ client }) => client.id);

describe('filters', () => {
  test('without any, the rows are all clients and add up to the totals of the scoring module', () => {
    const rows = filterRows(result.clients, noFilters);
    expect(ids(rows)).toEqual(['1', '2', '3', '4', '5']);
    expect(sumRows(rows)).toEqual({ sold: result.totals.sold, managed: result.totals.managed });
  });

  test.each(['sourced', 'assisted'] as const)(
    '%s shows the points of that deal type only',
    (dealType) => {
      const rows = filterRows(result.clients, { ...noFilters, dealType });
      expect(rows.length).toBeGreaterThan(0);
      expect(sumRows(rows)).toEqual({ sold: result.totals[dealType], managed: 0 });
      for (const row of rows) expect(row.combined).toBe(row.sold);
    },
  );

  test('growth and core markets are told apart; a client of no known market is in neither', () => {
    expect(ids(filterRows(result.clients, { ...noFilters, market: 'growth' }))).toEqual(['2']);
    expect(ids(filterRows(result.clients, { ...noFilters, market: 'core' }))).toEqual([
      '1',
      '3',
      '4',
    ]);
  });

  test('the search ignores case and surrounding spaces, and finds a nameless client by its id', () => {
    expect(ids(filterRows(result.clients, { ...noFilters, search: ' åkerlund ' }))).toEqual(['1']);
    expect(ids(filterRows(result.clients, { ...noFilters, search: '5' }))).toEqual(['5']);
  });

  test('filters are combined', () => {
    const filters = { search: 'bang', dealType: 'sourced', market: 'growth' } as const;
    expect(ids(filterRows(result.clients, filters))).toEqual(['2']);
    expect(filterRows(result.clients, { ...filters, dealType: 'assisted' })).toEqual([]);
  });
});

describe('sorting', () => {
  const rows = filterRows(result.clients, noFilters);

  test.each(columns)('%s: descending is in order, and nothing is lost', (column) => {
    const sorted = sortRows(rows, { column, direction: 'descending' }, compare);
    expect([...ids(sorted)].sort()).toEqual(['1', '2', '3', '4', '5']);
    const values = sorted.map((row) =>
      column === 'name' ? (row.client.name ?? row.client.id) : row[column],
    );
    for (const [index, value] of values.slice(1).entries()) {
      const before = values[index];
      const order =
        typeof value === 'string' ? compare(String(before), value) : Number(before) - Number(value);
      expect(order).toBeGreaterThanOrEqual(0);
    }
  });

  test('equal points are in the order of the names, whatever the order of the facts', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const sorting = { column: 'managed', direction: 'ascending' } as const;
        expect(ids(sortRows(shuffled, sorting, compare))).toEqual(
          ids(sortRows(rows, sorting, compare)),
        );
      }),
    );
  });
});
