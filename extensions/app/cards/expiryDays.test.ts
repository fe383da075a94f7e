import type { Entry } from '@partner-tier-points/points';
import { expect, test } from 'vitest';
import { expiryDays } from './expiryDays.ts';

const entry = (points: number, expiresOn: string | null): Entry => ({
  track: 'sold',
  dealType: 'sourced',
  points,
  reason: 'sold.new',
  saleId: 'd1',
  product: null,
  currency: 'USD',
  conversion: null,
  rate: 5,
  multiplier: 1,
  share: 1,
  earnedOn: null,
  expiresOn,
});

test('what ends on the same day is added up, soonest first, three days at most', () => {
  const entries = [
    entry(5, '2027-03-01'),
    entry(0.1, '2027-01-01'),
    entry(0.2, '2027-01-01'),
    entry(7, null),
    entry(0, '2026-12-01'),
    entry(1, '2027-05-01'),
    entry(1, '2027-04-01'),
  ];
  expect(expiryDays(entries)).toEqual([
    { on: '2027-01-01', points: 0.3 },
    { on: '2027-03-01', points: 5 },
    { on: '2027-04-01', points: 1 },
  ]);
});
