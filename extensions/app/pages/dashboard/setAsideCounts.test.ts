import { expect, test } from 'vitest';
import { countByReason, recordsToFix } from './setAsideCounts.ts';

const sek = { clientId: '1', saleId: 'd1', reason: 'currency.unknown', value: 'SEK' } as const;
const facts = [
  sek,
  { ...sek, saleId: 'd2' },
  { ...sek, saleId: 'd3', value: 'NOK' },
  { ...sek, saleId: null, reason: 'mrr.missing', value: null } as const,
];

test('each currency without a conversion is counted by itself', () => {
  expect(countByReason(facts)).toEqual([
    { reason: 'currency.unknown', value: 'SEK', count: 2 },
    { reason: 'currency.unknown', value: 'NOK', count: 1 },
    { reason: 'mrr.missing', value: null, count: 1 },
  ]);
});

test('a deal of two clients is one record', () => {
  expect(recordsToFix(0, [sek, { ...sek, clientId: '2' }])).toEqual({ count: 1, isExact: true });
});

test('one kind of records is counted exactly, two that may overlap only from below', () => {
  expect(recordsToFix(3, [])).toEqual({ count: 3, isExact: true });
  expect(recordsToFix(0, facts)).toEqual({ count: 4, isExact: true });
  expect(recordsToFix(3, facts)).toEqual({ count: 4, isExact: false });
  expect(recordsToFix(9, facts)).toEqual({ count: 9, isExact: false });
});
