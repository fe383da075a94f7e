import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDaysToDay,
  addMonths,
  addMonthsToDay,
  alwaysBefore,
  never,
  toDay,
  toDayNumber,
} from './day.ts';
import { isDay } from './is-day.ts';

const anyDay = fc
  .integer({ min: Date.parse('0000-01-01'), max: Date.parse('9999-12-31') })
  .map((time) => new Date(time).toISOString().slice(0, 10));

test('a day is as many days after 1970-01-01 as the platform counts, and converts back', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const number = toDayNumber(day);
      expect(number).toBe(Date.parse(day) / 86_400_000);
      expect(toDay(number)).toBe(day);
    }),
    { numRuns: 500, examples: [['0000-01-01'], ['2000-02-29'], ['1900-02-28'], ['9999-12-31']] },
  );
});

test('a day has no name where none is known', () => {
  expect(toDay(alwaysBefore)).toBeNull();
  expect(toDay(never)).toBeNull();
});

test.each([
  ['2024-03-04', 12, '2025-03-04'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['1900-01-31', 1, '1900-02-28'],
  ['2000-01-31', 1, '2000-02-29'],
  ['2024-08-31', 1, '2024-09-30'],
  ['2024-03-31', 1, '2024-04-30'],
  ['2024-05-31', 1, '2024-06-30'],
  ['2024-10-31', 1, '2024-11-30'],
  ['2024-12-31', 1, '2025-01-31'],
  ['2024-11-30', 1, '2024-12-30'],
  ['2024-07-31', 1, '2024-08-31'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2024-01-15', -1, '2023-12-15'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonthsToDay(day, months)).toBe(expected);
});

test('there is no day after the year 9999', () => {
  expect(addMonths(toDayNumber('9999-06-01'), 7)).toBe(never);
  expect(addMonthsToDay('9999-06-01', 6)).toBe('9999-12-01');
  expect(addMonthsToDay('9999-06-01', 7)).toBe('9999-12-31');
});

test('days are added across months and years', () => {
  expect(addDaysToDay('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDaysToDay('2024-01-01', -1)).toBe('2023-12-31');
});

test('a day that does not exist is no day', () => {
  expect(['2024-02-29', '2023-02-29', '2024-13-01', '24-01-01', ''].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
