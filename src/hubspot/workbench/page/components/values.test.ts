import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepOf } from './number-values.ts';
import { formatDate, fromCalendarDate, toCalendarDate } from './date-values.ts';
import { splitValues } from 'hubspot-crm';
import { joinValues } from './several-values.ts';
import { minutesOf, timeOf, timeOptions } from './time-values.ts';
import { visiblePages } from './visible-pages.ts';

describe('visiblePages', () => {
  it('are a run of real pages that holds the current one', () => {
    const sizes = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(sizes, sizes, fc.integer({ min: 1, max: 20 }), (a, b, most) => {
        const [page, pageCount] = [Math.min(a, b), Math.max(a, b)];
        const pages = visiblePages(page, pageCount, most);
        expect(pages).toContain(page);
        expect(pages).toHaveLength(Math.min(most, pageCount));
        expect(pages[0]).toBeGreaterThanOrEqual(1);
        expect(pages.at(-1)).toBeLessThanOrEqual(pageCount);
        pages.forEach((number, at) => expect(number).toBe((pages[0] ?? 0) + at));
      }),
    );
  });

  it('are none when there are no pages', () => {
    expect(visiblePages(1, 0, 7)).toEqual([]);
  });
});

describe('dates', () => {
  it('count months from 0, as the SDK does', () => {
    const date = { year: 2026, month: 0, date: 31 };
    expect(toCalendarDate(date).toString()).toBe('2026-01-31');
    expect(fromCalendarDate(toCalendarDate(date))).toEqual(date);
  });

  it.each([
    ['short', 'en-US', '09/04/1986'],
    ['L', 'sv-SE', '1986-09-04'],
    ['LL', 'en-US', 'September 4, 1986'],
    ['ll', 'en-US', 'Sep 4, 1986'],
    ['standard', 'sv-SE', '1986-09-04'],
  ] as const)('are written %s in %s', (format, locale, text) => {
    expect(formatDate({ year: 1986, month: 8, date: 4 }, format, locale)).toBe(text);
  });
});

describe('times', () => {
  it('are there and back the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
        expect(minutesOf(timeOf(minutes))).toBe(minutes);
      }),
    );
  });

  it('are between the ends, and include the one that is set', () => {
    const options = timeOptions(
      { min: { hours: 9, minutes: 0 }, max: { hours: 10, minutes: 0 }, interval: 30 },
      { hours: 9, minutes: 10 },
    );
    expect(options).toEqual([540, 550, 570, 600]);
  });
});

describe('several values of one property', () => {
  const options = ['a', 'b', 'c'].map((value) => ({ value }));
  const values = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'gone', 'old'));

  it('are what was chosen, each once, and what is no option any more', () => {
    fc.assert(
      fc.property(values, values, (before, after) => {
        const stored = before.join(';');
        const chosen = after.filter((it) => options.some(({ value }) => value === it));
        const next = splitValues(joinValues(chosen, stored, options));
        const kept = before.filter((it) => !options.some(({ value }) => value === it));
        expect([...next].sort()).toEqual([...chosen, ...kept].sort());
        expect(joinValues(splitValues(next.join(';')), next.join(';'), options)).toBe(
          next.join(';'),
        );
      }),
    );
  });
});

it('a step is never nothing, and goes up', () => {
  expect([undefined, 0.5, 0, -2, NaN].map((size) => stepOf(size))).toEqual([1, 0.5, 1, 2, 1]);
});
