import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromPercent, toPercent } from './percent.ts';

test('a percentage is shown as it was entered', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
      const percent = hundredths / 100;
      expect(toPercent(fromPercent(percent))).toBe(percent);
      expect(fromPercent(percent)).toBeLessThanOrEqual(1);
    }),
  );
  expect(fromPercent(86)).toBe(0.86);
});
