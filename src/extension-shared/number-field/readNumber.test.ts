import { createFormat } from '@partner-tier-points/texts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber } from './readNumber.ts';

const formatOf = (locale: string) => createFormat(locale, 'UTC');
const locales = ['en', 'sv', 'de', 'de-CH', 'es', 'fr', 'ja', 'nl', 'pt-BR', 'pt-PT', 'en-IN'];

test.each(locales)('what is written in %s is read as the same number', (locale) => {
  const format = formatOf(locale);
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (ten_thousandths) => {
      const value = ten_thousandths / 1e4;
      expect(readNumber(format.exact(value), format)).toBe(value + 0);
      expect(readNumber(format.exact(value, 1), format)).toBe(value + 0);
    }),
  );
});

test.each([
  ['en', '1,234.5', 1234.5],
  ['en', '1234.5', 1234.5],
  ['en', '1 234,5', NaN],
  ['en', '1 234', NaN],
  ['en', "1'234", NaN],
  ['en', '1\u2009234', NaN],
  ['en', '1\n234', NaN],
  ['de', '1 234', NaN],
  ['pt-BR', '1\u00a0234', NaN],
  ['de-CH', '1,5', NaN],
  ['en', '١٢٣٤', NaN],
  ['en', '1,5', NaN],
  ['en', '12,34', NaN],
  ['en', '1.234,5', NaN],
  ['en', '.5', NaN],
  ['en', '5.', NaN],
  ['en', '1e3', NaN],
  ['en', ' ', null],
  ['en', 'abc', NaN],
  ['en', ' 42 ', 42],
  ['sv', '1 234,5', 1234.5],
  ['sv', '1\u00a0234,5', 1234.5],
  ['sv', '1234,5', 1234.5],
  ['sv', '1.5', NaN],
  ['sv', '−3', -3],
  ['fr', '1\u202f234,5', 1234.5],
  ['de', '1.234,5', 1234.5],
  ['de', '1.234', 1234],
  ['de', '1.23', NaN],
  ['de-CH', "1'234.5", 1234.5],
  ['es', '1.234,5', 1234.5],
  ['ja', '１，２３４．５', 1234.5],
  ['en-IN', '1,00,000', 100_000],
  ['en-IN', '10,00', NaN],
] as const)('in %s, %s is read as %s', (locale, text, value) => {
  expect(readNumber(text, formatOf(locale))).toBe(value);
});
