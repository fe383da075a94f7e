import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from './apportion.ts';

const million = 1_000_000;
const parts = fc.array(fc.integer({ min: 0, max: 10 ** 12 }), { maxLength: 8 });

test.each([
  [[1.5, 1.5, 0], 0, [2, 1, 0]],
  [[0.4, 0.4, 0.4], 0, [1, 0, 0]],
  [[0.3, 0.4, 0.3], 0, [0, 1, 0]],
  [[10.25, 0.25], 1, [10.3, 0.2]],
  [[1.234567, 2], 6, [1.234567, 2]],
  [[], 0, []],
])('%j with %i decimals is shown as %j', (given, decimals, expected) => {
  expect(apportion(given, decimals)).toEqual(expected);
});

test('parts of a part add up to what that part is shown as', () => {
  expect(apportion([0.14, 0.14, 0.14], 1, 0.5)).toEqual([0.2, 0.2, 0.1]);
  expect(apportion([8.25, 8.2], 1, 16.4)).toEqual([8.2, 8.2]);
});

test('what is taken away is rounded with what is given', () => {
  expect(apportion([10, -20.05], 1)).toEqual([10, -20]);
  expect(apportion([-10, 20.05], 1)).toEqual([-10, 20.1]);
});

test('what is shown adds up to the whole that is shown, and no part is off by a unit', () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 6 }), (micros, decimals) => {
      const step = 10 ** (6 - decimals);
      const shown = apportion(
        micros.map((micro) => micro / million),
        decimals,
      ).map((part) => Math.round(part * 10 ** decimals));
      const whole = micros.reduce((sum, micro) => sum + micro, 0);
      expect(shown.reduce((sum, part) => sum + part, 0)).toBe(Math.floor(whole / step + 0.5));
      for (const [index, part] of shown.entries()) {
        expect(Math.abs(part - (micros[index] ?? 0) / step)).toBeLessThan(1);
      }
    }),
  );
});
