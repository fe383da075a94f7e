import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Deadline, deadlineOf, periodEndOf } from './deadline.ts';

const zones = ['Europe/Stockholm', 'America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati', 'UTC'];

function deadline(
  [start, end]: [string, string],
  type: 'date' | 'datetime',
  now: string,
  timeZone = 'Europe/Stockholm',
): Deadline {
  const ends = [start, end].map((it) => periodEndOf(it, type, timeZone));
  return deadlineOf(ends[0]!, ends[1]!, new Date(now), timeZone);
}

describe('a day', () => {
  it.each([
    // Midnight in Stockholm is 23:00 UTC of the day before; 22:00 in summer.
    ['2026-03-09T22:59:59.999Z', 'coming', 1],
    ['2026-03-09T23:00:00.000Z', 'running', 10],
    ['2026-03-20T22:59:59.999Z', 'running', 0],
    ['2026-03-20T23:00:00.000Z', 'passed', -1],
  ])('at %s a period of days is %s, %i days away', (now, status, days) => {
    const found = deadline(['2026-03-10', '2026-03-20'], 'date', now);
    expect(found).toMatchObject({ status, days });
  });

  it('is the same in every time zone, however HubSpot writes it', () => {
    for (const zone of zones) {
      const days = ['2026-03-10', '2026-03-10T00:00:00Z', String(Date.UTC(2026, 2, 10))].map(
        (value) => periodEndOf(value, 'date', zone)?.day.toString(),
      );
      expect(days).toEqual(['2026-03-10', '2026-03-10', '2026-03-10']);
    }
  });
});

describe('a moment', () => {
  it.each([
    ['2026-03-10T08:59:59Z', 'coming', 0, 0],
    ['2026-03-10T12:00:00Z', 'running', 0, 0.5],
    // Not today any more where the account is, but still before the end.
    ['2026-03-10T15:00:00Z', 'passed', 0, 1],
    ['2026-03-10T23:30:00Z', 'passed', -1, 1],
  ])('at %s a period within a day is %s', (now, status, days, share) => {
    const found = deadline(['2026-03-10T09:00:00Z', '2026-03-10T15:00:00Z'], 'datetime', now);
    expect(found).toEqual({ status, days, share });
  });

  it("is on the day that it is in the account's time zone", () => {
    const late = '2026-03-10T23:30:00Z';
    expect(periodEndOf(late, 'datetime', 'Europe/Stockholm')?.day.toString()).toBe('2026-03-11');
    expect(periodEndOf(late, 'datetime', 'America/New_York')?.day.toString()).toBe('2026-03-10');
  });
});

describe('any period', () => {
  const moment = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2100-01-01'),
    noInvalidDate: true,
  });
  const texts = fc.tuple(moment, moment).map(([a, b]) => [a.toISOString(), b.toISOString()]);
  const zone = fc.constantFrom(...zones);
  const type = fc.constantFrom('date' as const, 'datetime' as const);

  it('runs from 0 to 100 %, and then stays over', () => {
    fc.assert(
      fc.property(texts, type, zone, fc.tuple(moment, moment), (period, kind, where, times) => {
        const ends = period as [string, string];
        const [earlier, later] = times
          .sort((one, other) => one.getTime() - other.getTime())
          .map((it) => deadline(ends, kind, it.toISOString(), where));
        for (const { share } of [earlier!, later!]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(later!.share).toBeGreaterThanOrEqual(earlier!.share);
        if (earlier!.status === 'passed') expect(later!.status).toBe('passed');
        if (later!.status === 'coming') expect(earlier!.status).toBe('coming');
      }),
    );
  });

  it('is whole days away, and never behind us before it is over', () => {
    fc.assert(
      fc.property(texts, type, zone, moment, (period, kind, where, now) => {
        const ends = period as [string, string];
        const { status, days } = deadline(ends, kind, now.toISOString(), where);
        expect(Number.isInteger(days)).toBe(true);
        if (status === 'passed') expect(days).toBeLessThanOrEqual(0);
        else expect(days).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

it.each([null, '', 'soon'])('nothing can be said of %j', (value) => {
  expect(periodEndOf(value, 'date', 'UTC')).toBeNull();
  expect(periodEndOf(value, 'datetime', 'UTC')).toBeNull();
});
