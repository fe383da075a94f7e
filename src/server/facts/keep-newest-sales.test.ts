import { expect, test } from 'vitest';
import type { SaleFacts } from '@partner-tier-points/points';
import { keepNewestSales, largestSales } from './keep-newest-sales.ts';

const sale = (index: number, closedOn: string | null): SaleFacts => ({
  id: String(index),
  product: 'p'.repeat(100),
  closedOn,
});

test('a few sales stay as they are', () => {
  const sales = [sale(1, null), sale(2, '2020-01-01')];
  expect(keepNewestSales(sales)).toEqual({ sales, tooMany: [] });
});

test('of far too many the newest are kept in their order, and the rest is handed back', () => {
  const years = Array.from({ length: 6_000 }, (_, index) => 2000 + (index % 27));
  const sales = years.map((year, index) => sale(index, index === 0 ? null : `${year}-01-01`));
  const kept = keepNewestSales(sales);
  expect(Buffer.byteLength(JSON.stringify(kept.sales))).toBeLessThanOrEqual(largestSales);
  expect([...kept.sales, ...kept.tooMany]).toHaveLength(sales.length);
  expect(kept.sales).toEqual(sales.filter((each) => kept.sales.includes(each)));
  const oldestKept = kept.sales.map(({ closedOn }) => closedOn ?? '').toSorted()[0] ?? '';
  for (const { closedOn } of kept.tooMany) expect((closedOn ?? '') <= oldestKept).toBe(true);
});
