import { isCountryCode } from '@partner-tier-points/points';
import fc from 'fast-check';
import type * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { createDayReader } from './days.ts';
import {
  amount,
  boolean,
  country,
  currency,
  multiplier,
  oneOf,
  plainText,
  wholeNumber,
} from './values.ts';

/** What a value becomes, or the code of what is wrong with it. */
function read(schema: z.ZodType<unknown, string>, text: string): unknown {
  const result = schema.safeParse(text);
  return result.success ? result.data : result.error.issues[0]?.message;
}

describe('numbers', () => {
  test('are read as HubSpot writes them', () => {
    expect(read(amount, '1049.90')).toBe(1049.9);
    expect(read(amount, ' 12 ')).toBe(12);
    expect(read(amount, '1.2E3')).toBe(1200);
    expect(read(multiplier, '2.0000')).toBe(2);
    expect(read(wholeNumber, '3.0')).toBe(3);
  });

  test.each([
    [amount, 'about 1,200', 'notNumeric'],
    [amount, '1,200.50', 'notNumeric'],
    [amount, '0x10', 'notNumeric'],
    [amount, 'NaN', 'notNumeric'],
    [amount, 'Infinity', 'notNumeric'],
    [amount, '.', 'notNumeric'],
    [amount, '-420.00', 'negative'],
    [amount, '1e999', 'tooLarge'],
    [amount, '1e13', 'tooLarge'],
    [wholeNumber, '1.5', 'notWhole'],
    [multiplier, '0', 'negative'],
  ])('that are none are told why (%#)', (schema, text, problem) => {
    expect(read(schema, text)).toBe(problem);
  });

  test('of any size come through exactly', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (value) => {
        expect(read(amount, String(value))).toBe(Number(String(value)));
      }),
    );
  });
});

test("booleans, currencies and choices are HubSpot's, and nothing else", () => {
  expect(read(boolean, 'TRUE')).toBe(true);
  expect(read(boolean, 'false')).toBe(false);
  expect(read(boolean, 'yes')).toBe('notBoolean');
  expect(read(currency, 'sek')).toBe('SEK');
  for (const text of ['euros', 'kr', '€', 'ABC'])
    expect(read(currency, text)).toBe('currencyUnknown');
  const market = oneOf({ growth_market: 'growth' });
  expect(read(market, 'growth_market')).toBe('growth');
  for (const text of ['growth', 'toString', '__proto__'])
    expect(read(market, text)).toBe('valueUnknown');
});

test('text is what the database can hold', () => {
  expect(read(plainText(9), ' Åkesson ')).toBe('Åkesson');
  expect(read(plainText(9), 'too long for it')).toBe('tooLong');
  expect(read(plainText(9), 'a\u0000b')).toBe('notPlainText');
  expect(read(plainText(9), 'a\ud800b')).toBe('notPlainText');
  expect(read(plainText(9), '😀')).toBe('😀');
});

describe('countries', () => {
  test.each([
    ['Sweden', 'SE'],
    ['Sverige', 'SE'],
    ['SE', 'SE'],
    ['swe', 'SE'],
    ['UK', 'GB'],
    ['U.S.A.', 'US'],
    ['Viet Nam', 'VN'],
    ['Laos', 'LA'],
    ['Brunei', 'BN'],
    ['Hong Kong', 'HK'],
    ["Côte d'Ivoire", 'CI'],
    ['cote divoire', 'CI'],
    ['日本', 'JP'],
    ['Deutschland', 'DE'],
  ])('%s is %s', (name, code) => {
    expect(read(country, name)).toBe(code);
  });

  test('are those that facts may name', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
    const codes = letters.flatMap((one) => letters.map((other) => one + other));
    expect(codes.filter(isCountryCode)).toEqual(
      codes.filter((code) => country.safeParse(code).data === code),
    );
  });

  test('that do not exist are set aside', () => {
    for (const name of ['Atlantis', 'ZZ', '752', '-']) {
      expect(read(country, name)).toBe('countryUnknown');
    }
  });
});

describe('days', () => {
  const { day, dayOf } = createDayReader('Pacific/Auckland');

  test('of an instant are days in the account, not in London', () => {
    expect(read(day('datetime'), '2026-05-04T12:30:00Z')).toBe('2026-05-05');
    expect(read(day('datetime'), '2026-05-04T12:30:00.000+02:00')).toBe('2026-05-04');
    expect(read(day('datetime'), String(Date.UTC(2026, 4, 4, 12, 30)))).toBe('2026-05-05');
    expect(dayOf(new Date('2026-12-31T11:00:00Z'))).toBe('2027-01-01');
  });

  test('of a date stay where they are, whatever the time zone', () => {
    for (const timeZone of ['Pacific/Auckland', 'America/Los_Angeles', 'UTC']) {
      const reader = createDayReader(timeZone);
      expect(read(reader.day('date'), '2026-05-04')).toBe('2026-05-04');
      expect(read(reader.day('date'), String(Date.UTC(2026, 4, 4)))).toBe('2026-05-04');
      expect(read(reader.day('date'), '2026-05-04T00:00:00Z')).toBe('2026-05-04');
      expect(read(reader.day('datetime'), '2026-05-04')).toBe('2026-05-04');
    }
  });

  test.each([
    ['2026-13-45', 'notADate'],
    ['2026-02-30', 'notADate'],
    ['2026-02-31T25:61:00Z', 'notADate'],
    ['4 May 2026', 'notADate'],
    ['tomorrow', 'notADate'],
    ['99999999999999999', 'notADate'],
    // Seconds where milliseconds belong.
    ['1777852800', 'dateOutOfRange'],
    ['-1', 'dateOutOfRange'],
    ['0001-01-01', 'dateOutOfRange'],
    ['999999999999999', 'dateOutOfRange'],
  ])('%s is none', (text, problem) => {
    expect(read(day('date'), text)).toBe(problem);
  });
});
