import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromInputDate, toInputDate } from './inputDate.ts';

test('days convert to the input’s value, whose months count from zero, and back', () => {
  expect(toInputDate('2026-01-31')).toEqual({ year: 2026, month: 0, date: 31 });
  expect(fromInputDate({ year: 2026, month: 11, date: 1 })).toBe('2026-12-01');
  expect(fromInputDate(null)).toBeNull();
  expect(fromInputDate({ year: 2026, month: 1, date: 31 })).toBeNull();
  const days = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(fromInputDate(toInputDate(day))).toBe(day);
    }),
  );
});
