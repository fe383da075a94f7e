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

test('whole numbers are shown when nothing else is asked for', () => {
  expect(apportion([0.5, 0.5])).toEqual([1, 0]);
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
