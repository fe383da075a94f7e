import { gainedAndLost } from './points-change.ts';
import { addMonthsToDay } from './day.ts';
import type { Day } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { performanceOf } from './performance.ts';
import type { Performance, Totals } from './result.ts';
import { totalsOn } from './totals.ts';

export interface TimelinePoint {
  day: Day;
  /** After the day that is asked from: what is left when nothing is sold or renewed. */
  projected: boolean;
  totals: Totals;
  /** Since the point before; null for the first. */
  gained: Totals | null;
  lost: Totals | null;
  performance: Pick<Performance, 'tier' | 'undecided'>;
}

export interface TimelineOptions {
  /** Months before `asOf`, 0 to 120. */
  monthsBack?: number;
  /** Months after `asOf`, 0 to 120. */
  monthsAhead?: number;
}

/**
 * Points month by month, on the same day of each month as `asOf`. The past is what today's facts
 * say about it, so managed credit that has ended and was forgotten is not in it; the future knows
 * of expirations, lapses, cancellations and of sales that are dated in it, and of nothing new.
 * HubSpot's own plan in 2022 was six months back and three ahead, the default here.
 */
export function timelineOf(
  ledger: Ledger,
  asOf: Day,
  { monthsBack = 6, monthsAhead = 3 }: TimelineOptions = {},
): TimelinePoint[] {
  const offsets = Array.from({ length: monthsBack + monthsAhead + 1 }, (_, at) => at - monthsBack);
  const days = offsets.map((months) => addMonthsToDay(asOf, months));
  return days.map((day, at) => {
    const totals = totalsOn(ledger, day);
    const before = days[at - 1];
    const { tier, undecided } = performanceOf(ledger, totals, day, null);
    return {
      day,
      projected: day > asOf,
      totals,
      ...(before === undefined ? { gained: null, lost: null } : gainedAndLost(ledger, before, day)),
      performance: { tier, undecided },
    };
  });
}
