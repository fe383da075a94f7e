import type { Entry } from '@partner-tier-points/points';
import { expect, test } from 'vitest';
import type { ShownEntry } from '@partner-tier-points/texts';
import { expiryDays } from './expiryDays.ts';

function entry(points: number, expiresOn: string | null, changed: Partial<Entry> = {}): ShownEntry {
  return {
    state: 'counts',
    calculation: null,
    shown: points,
    entry: {
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
      ...changed,
    },
  };
}

test('what ends on the same day stands together, soonest first, three days at most', () => {
  const [first, second] = [entry(0.1, '2027-01-01'), entry(0.2, '2027-01-01')];
  const [march, april] = [entry(5, '2027-03-01'), entry(1, '2027-04-01')];
  const others = [entry(7, null), entry(0, '2026-12-01'), entry(1, '2027-05-01')];
  expect(expiryDays([march, first, second, ...others, april])).toEqual([
    { on: '2027-01-01', entries: [first, second] },
    { on: '2027-03-01', entries: [march] },
    { on: '2027-04-01', entries: [april] },
  ]);
});

test('what does not count today cannot end', () => {
  expect(expiryDays([{ ...entry(5, '2027-03-01'), state: 'notYet' }])).toEqual([]);
});

test('managed credit that continues under the next conversion does not end', () => {
  const now = entry(5, '2027-03-01', { track: 'managed', saleId: null });
  const later: ShownEntry = {
    ...entry(6, null, { track: 'managed', saleId: null, earnedOn: '2027-03-01' }),
    state: 'notYet',
  };
  expect(expiryDays([now, later])).toEqual([]);
  expect(expiryDays([now])).toHaveLength(1);
});
