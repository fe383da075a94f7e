import { roundToMillionth, type Day, type Entry } from '@partner-tier-points/points';

/** The next days on which points end are enough on a card; the entries below show the rest. */
const mostDays = 3;

/** Sums by the day on which entries end, soonest first; exact to the millionth. */
export function expiryDays(entries: readonly Entry[]): { on: Day; points: number }[] {
  const byDay = new Map<Day, number>();
  for (const { expiresOn, points } of entries) {
    if (expiresOn === null || points === 0) continue;
    byDay.set(expiresOn, roundToMillionth((byDay.get(expiresOn) ?? 0) + points));
  }
  return [...byDay]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, mostDays)
    .map(([on, points]) => ({ on, points }));
}
