import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapTotals } from '@partner-tier-points/points';
import { shownAmount, shownChange, shownDecimals, shownMissing, shownPoints } from './shown.ts';

/** Points as the scoring module gives them: at most six decimals. */
const points = fc.integer({ min: 0, max: 1e12 }).map((millionths) => millionths / 1e6);
const step = 10 ** -shownDecimals;
const units = (amount: number) => Math.round(amount / step);

test('shown parts add up to what they are parts of, and each is less than a step off', () => {
  fc.assert(
    fc.property(points, points, points, points, (sourced, assisted, undecided, managed) => {
      const sold = sourced + assisted + undecided;
      const shown = shownPoints({ sold, sourced, assisted, managed });
      expect(units(shown.sold) + units(shown.managed)).toBe(units(shown.total));
      expect(units(shown.sourced) + units(shown.assisted)).toBeLessThanOrEqual(units(shown.sold));
      expect(Math.abs(shown.sourced - sourced)).toBeLessThan(step + 1e-6);
      expect(Math.abs(shown.assisted - assisted)).toBeLessThan(step + 1e-6);
      expect(Math.abs(shown.managed - managed)).toBeLessThan(step + 1e-6);
      expect(Math.abs(shown.total - (sold + managed))).toBeLessThanOrEqual(step / 2 + 1e-3);
    }),
  );
});

test('what was sourced never reads as more than what was sold', () => {
  const shown = shownPoints({ sold: 8.4468, sourced: 8.4468, assisted: 0, managed: 1.9968 });
  expect(shown).toEqual({ total: 10.4, sold: 8.4, sourced: 8.4, assisted: 0, managed: 2 });
});

test('what is missing never reads as nothing, and what is to spare never as more than there is', () => {
  fc.assert(
    fc.property(points, (amount) => {
      fc.pre(amount > 0);
      expect(shownMissing(amount)).toBeGreaterThanOrEqual(step);
      expect(shownMissing(amount)).toBeGreaterThanOrEqual(amount - 1e-9);
    }),
  );
  expect(shownMissing(0.04)).toBe(0.1);
  expect(shownMissing(0.1 + 0.2)).toBe(0.3);
});

test('a fall is rounded like a rise', () => {
  expect(shownAmount(12.25)).toBe(12.3);
  expect(shownAmount(-12.25)).toBe(-12.3);
});

test('a client that is lost takes away what it was shown with', () => {
  const client = { total: 43.95, sold: 24.9, sourced: 24.9, assisted: 0, managed: 19.05 };
  expect(shownChange(mapTotals((track) => -client[track]))).toEqual(
    mapTotals((track) => -shownPoints(client)[track] || 0),
  );
  expect(shownChange(client)).toEqual(shownPoints(client));
});

test('a change that gives and takes adds up too', () => {
  const change = { total: -10.05, sold: 10, sourced: 10, assisted: 0, managed: -20.05 };
  const shown = shownChange(change);
  expect(shown).toMatchObject({ total: -10.1, sold: 10, managed: -20.1 });
});
