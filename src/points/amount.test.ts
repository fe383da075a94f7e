import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fractionOf, fromMillionths, largestTotal, scale, toMillionths } from './amount.ts';

/** The same by another way: whole numbers of any size, and schoolbook rounding half up. */
function exactly(amount: bigint, over: bigint, under: bigint): number {
  const [quotient, rest] = [(amount * over) / under, (amount * over) % under];
  return Number(rest * 2n >= under ? quotient + 1n : quotient);
}

test.each([
  [1000, 1_000_000_000],
  [0, 0],
  [1049.9, 1_049_900_000],
  [0.1, 100_000],
  [0.1 + 0.2, 300_000],
  [0.0000006, 1],
  [1e-7, 0],
  [62.5, 62_500_000],
  ['1049.90', 1_049_900_000],
  ['0.000001', 1],
  ['1', 1_000_000],
  ['0000000000001', 1_000_000],
  [1_999_999_999.99, 1_999_999_999_990_000],
  [2_000_000_000.01, 2_000_000_000_010_000],
])('%s in millionths is %s', (value, expected) => {
  expect(toMillionths(value)).toBe(expected);
});

test('what a number cannot hold becomes a whole number of any size', () => {
  expect(toMillionths('9999999999999.999999')).toBe(9_999_999_999_999_999_999n);
  expect(toMillionths(1e12)).toBe(1_000_000_000_000_000_000n);
});

test('a decimal with two places is the same as a number and as a text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (hundredths) => {
      const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
      expect(BigInt(toMillionths(Number(text)))).toBe(BigInt(toMillionths(text)));
      expect(BigInt(toMillionths(text))).toBe(BigInt(hundredths) * 10_000n);
    }),
  );
});

test('scaling rounds once, half up, however large the amount', () => {
  const factor = fc.integer({ min: 1, max: 100_000_000 }).map((micros) => micros / 1_000_000);
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 19n }),
      factor,
      factor,
      fc.integer({ min: 1, max: 1000 }),
      (amount, rate, worth, partners) => {
        const given = amount <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(amount) : amount;
        const over = BigInt(Math.round(rate * 1e6));
        const under = BigInt(Math.round(worth * 1e6)) * BigInt(partners);
        expect(scale(given, fractionOf([rate], [worth, partners]))).toBe(
          exactly(amount, over, under),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('exact halves go up', () => {
  expect(scale(1, fractionOf([1], [2]))).toBe(1);
  expect(scale(3, fractionOf([1], [2]))).toBe(2);
  expect(scale(1, fractionOf([1], [3]))).toBe(0);
  expect(scale(2, fractionOf([1], [3]))).toBe(1);
  expect(scale(5n * 10n ** 18n + 1n, fractionOf([1], [10 ** 12]))).toBe(5_000_000);
});

test('a reduced fraction has no common divisor', () => {
  expect(fractionOf([5, 2], [100, 1])).toMatchObject({ numerator: 1n, denominator: 10n });
  expect(fractionOf([3], [62.5])).toMatchObject({ numerator: 6n, denominator: 125n });
});

test('every millionth up to the largest total is a distinct number with at most six decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: largestTotal * 1_000_000 }), (amount) => {
      const units = fromMillionths(amount);
      expect(Math.round(units * 1_000_000)).toBe(amount);
      expect(Number(units.toFixed(6))).toBe(units);
      expect(fromMillionths(amount + 1)).toBeGreaterThan(units);
    }),
  );
});
