import { describe, expect, test, vi } from 'vitest';
import { createFormat, dayIn } from './format.ts';

/** `Intl` separates groups by a no-break space that nobody can see in a test. */
const plain = (text: string) => text.replace(/\p{Zs}/gu, ' ');

const swedish = () => createFormat('sv-SE', 'Europe/Stockholm');
const american = () => createFormat('en-US', 'America/New_York');

describe('format', () => {
  test('numbers are written as the locale writes them, with one decimal at most', () => {
    expect(plain(swedish().number(1234.56))).toBe('1 234,6');
    expect(american().number(1234.5)).toBe('1,234.5');
    expect(american().number(1234)).toBe('1,234');
    expect(plain(swedish().percent(0.1234))).toBe('12,3 %');
  });

  test('a change has a sign, and as many decimals as every other', () => {
    const { change } = american();
    expect([3, -3.25, 0].map(change)).toEqual(['+3.0', '-3.3', '0.0']);
  });

  test('a multiplier has two decimals at most', () => {
    expect(american().decimal(1.255)).toBe('1.26');
    expect(american().decimal(2)).toBe('2');
  });

  test('amounts are points, or dollars in the rule sets before points', () => {
    expect(american().amount(1500, 'points')).toBe('1,500');
    expect(american().amount(1500, 'mrr')).toBe('$1,500');
    expect(plain(swedish().amount(1500.5, 'mrr'))).toBe('1 500,5 US$');
  });

  test('an exact number has all of its decimals, and as many as are asked for', () => {
    const { exact } = american();
    expect([exact(1.234), exact(-0.5), exact(0.1), exact(1e-7)]).toEqual([
      '1.234',
      '-0.5',
      '0.1',
      '0.0000001',
    ]);
    expect(createFormat('de', 'UTC').exact(1234, 1)).toBe('1.234,0');
  });

  test('money has the decimals of its currency, or none; without a currency it is a number', () => {
    const { money } = american();
    expect([money('1026.1', 'USD'), money(500, 'USD')]).toEqual(['$1,026.10', '$500']);
    expect([money(1234.5, 'JPY'), money(1234.567, null)]).toEqual(['¥1,235', '1,234.57']);
  });

  test('the figures of a column have the same decimals', () => {
    expect(american().figure(1500, 'points')).toBe('1,500.0');
    expect(american().figure(1500, 'mrr')).toBe('$1,500.0');
    expect(plain(swedish().figure(0.25, 'points'))).toBe('0,3');
  });

  test('a calendar day is the same in every time zone', () => {
    expect(american().day('2026-07-15')).toBe('Jul\u00a015,\u00a02026');
    expect(createFormat('en-US', 'Pacific/Kiritimati').day('2026-07-15')).toBe(
      'Jul\u00a015,\u00a02026',
    );
  });

  test('a calendar day is the same wherever the program runs', () => {
    vi.stubEnv('TZ', 'America/Los_Angeles');
    try {
      expect(plain(american().day('2026-07-15'))).toBe('Jul 15, 2026');
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test("formats a moment in the account's time zone", () => {
    expect(plain(american().instant('2026-11-23T02:30:00Z'))).toBe('Nov 22, 2026, 9:30 PM');
    expect(plain(swedish().instant('2026-11-23T02:30:00Z'))).toContain('03:30');
  });

  test('formats a moment in UTC when the platform does not know the zone', () => {
    vi.stubEnv('TZ', 'America/Los_Angeles');
    try {
      const format = createFormat('en-US', 'Nowhere/Unknown');
      expect(plain(format.instant('2026-11-23T02:30:00Z'))).toBe('Nov 23, 2026, 2:30 AM');
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('asks the platform for a format when it is first needed, and once', () => {
    const { DateTimeFormat } = Intl;
    const made = vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function (...given) {
      return new DateTimeFormat(...given);
    });
    try {
      const { instant } = american();
      expect(made).not.toHaveBeenCalled();
      instant('2026-11-23T02:30:00Z');
      instant('2026-11-24T02:30:00Z');
      expect(made).toHaveBeenCalledTimes(1);
      dayIn('Europe/Stockholm', new Date());
      expect(made).toHaveBeenCalledTimes(2);
    } finally {
      made.mockRestore();
    }
  });

  test('names are in the order of the language', () => {
    const names = ['Öhman', 'Zeta', 'Åberg'];
    expect([...names].sort(swedish().compare)).toEqual(['Zeta', 'Åberg', 'Öhman']);
    expect([...names].sort(american().compare)).toEqual(['Åberg', 'Öhman', 'Zeta']);
  });

  test('numbers in names are in their order', () => {
    expect(['Client 10', 'Client 9'].sort(american().compare)).toEqual(['Client 9', 'Client 10']);
  });

  test('a country code becomes a name, and one that nobody has assigned stays', () => {
    expect(swedish().country('DE')).toBe('Tyskland');
    expect(swedish().country('QX')).toBe('QX');
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
