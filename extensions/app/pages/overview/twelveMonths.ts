import {
  addMonthsToDay,
  totalsOn,
  type Day,
  type TierRisk,
  type Totals,
} from '@partner-tier-points/points';
import type { ScoredPage } from '../shared/account.ts';
import { monthsOfPicture, type Kept } from '../shared/useSnapshots.ts';

/** One day of the picture. */
export interface Moment {
  day: Day;
  totals: Totals;
  from: Kept[number]['from'] | 'computed' | 'projected';
  evaluation: boolean;
}

const monthsAhead = 12 - monthsOfPicture;

/**
 * Twelve months around today, by month, with the evaluations and the day on which the tier is at
 * risk. Totals that were kept take the place of what today's facts say of a past day.
 */
export function twelveMonths(
  { ledger, result: { asOf } }: ScoredPage,
  risk: TierRisk & { snapshots: Kept },
): Moment[] {
  const end = addMonthsToDay(asOf, monthsAhead);
  const evaluations = risk.evaluations.map(({ on }) => on);
  const months = Array.from({ length: 13 }, (_, at) => addMonthsToDay(asOf, at - monthsOfPicture));
  const days = [...months, ...evaluations, ...(risk.on === null ? [] : [risk.on])];
  return [...new Set(days)]
    .filter((day) => day <= end)
    .sort()
    .map((day) => {
      const kept = day <= asOf ? risk.snapshots.find((snapshot) => snapshot.day === day) : null;
      return {
        day,
        totals: kept?.totals ?? totalsOn(ledger, day),
        from: kept?.from ?? (day > asOf ? 'projected' : 'computed'),
        evaluation: evaluations.includes(day),
      };
    });
}
