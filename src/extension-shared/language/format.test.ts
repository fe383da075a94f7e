import { describe, expect, test } from 'vitest';
import { createFormat, dayIn } from './format.ts';

/** `Intl` separates groups by a no-break space that nobody can see in a test. */
const plain = (text: string) => text.replace(/\p{Zs}/gu, ' ');

describe('format', () => {
  const swedish = createFormat('sv-SE', 'Europe/Stockholm');
  const american = createFormat('en-US', 'America/New_York');

  test('numbers are written as the locale writes them', () => {
    expect(plain(swedish.number(1234.5))).toBe('1 234,5');
    expect(american.number(1234.5)).toBe('1,234.5');
    expect(american.change(3)).toBe('+3.0');
    expect(american.change(0)).toBe('0.0');
    expect(plain(swedish.percent(0.1234))).toBe('12,3 %');
  });

  test('amounts are points, or dollars in the rule sets before points', () => {
    expect(american.amount(1500, 'points')).toBe('1,500');
    expect(american.amount(1500, 'mrr')).toBe('$1,500');
    expect(plain(swedish.amount(1500.5, 'mrr'))).toBe('1 500,5 US$');
  });

  test('a calendar day is the same in every time zone', () => {
    expect(american.day('2026-07-15')).toBe('Jul\u00a015,\u00a02026');
    expect(createFormat('en-US', 'Pacific/Kiritimati').day('2026-07-15')).toBe(
      'Jul\u00a015,\u00a02026',
    );
  });

  test("a moment is told in the account's time zone", () => {
    expect(plain(american.instant('2026-11-23T02:30:00Z'))).toBe('Nov 22, 2026, 9:30 PM');
    expect(plain(swedish.instant('2026-11-23T02:30:00Z'))).toContain('03:30');
  });

  test('names are in the order of the language', () => {
    const names = ['Öhman', 'Zeta', 'Åberg'];
    expect([...names].sort(swedish.compare)).toEqual(['Zeta', 'Åberg', 'Öhman']);
    expect([...names].sort(american.compare)).toEqual(['Åberg', 'Öhman', 'Zeta']);
  });

  test('a country code becomes a name', () => {
    expect(swedish.country('DE')).toBe('Tyskland');
  });
});

test.each([
  ['Europe/Stockholm', '2026-11-23T23:30:00Z', '2026-11-24'],
  ['America/New_York', '2026-11-24T03:00:00Z', '2026-11-23'],
  ['Asia/Kathmandu', '2026-12-31T18:30:00Z', '2027-01-01'],
  ['Nowhere/Unknown', '2026-11-23T23:30:00Z', '2026-11-23'],
])('in %s, %s is the day %s', (timeZone, moment, day) => {
  expect(dayIn(timeZone, new Date(moment))).toBe(day);
});
