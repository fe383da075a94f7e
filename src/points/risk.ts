import { nextFallOn } from './calendar.ts';
import { addMonthsToDay, toDay, toDayNumber, type DayNumber } from './day.ts';
import { endingsBetween, type Ending } from './endings.ts';
import type { Day } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { countTools, medianOf } from './median-tools.ts';
import { examine, obstaclesTo, type Examination } from './performance.ts';
import type { Performance } from './result.ts';
import { addDaysToDay } from './day.ts';
import { addEntry, combineSums, noSums, sumEntries, toTotals, type Sums } from './totals.ts';

/** Whether the credited tier's criteria stop being met when nothing is sold or renewed. */
export interface TierRisk {
  creditedTier: string | null;
  /**
   * `safe`: met throughout the horizon. `atRisk`: met today, not for all of it. `below`: not met
   * today. `unknown`: no credited tier, one that the rule set does not have, or no threshold known.
   */
  state: 'safe' | 'atRisk' | 'below' | 'unknown';
  /** The first day on which the criteria are not met. */
  on: Day | null;
  /** Which tracks and gates fail on that day. */
  causes: Performance['heldBackBy'];
  /** What ends on that day. */
  endings: Ending[];
  /** The first evaluation on or after that day: the credited tier itself cannot fall earlier. */
  canFallOn: Day | null;
}

/** What begins minus what ends, on every day of a period on which something does. */
function movements(ledger: Ledger, after: DayNumber, upTo: DayNumber): Map<DayNumber, Sums> {
  const byDay = new Map<DayNumber, Sums>();
  const note = (day: DayNumber, at: number, sign: 1 | -1) => {
    if (day <= after || day > upTo) return;
    const sums = byDay.get(day) ?? noSums();
    addEntry(sums, ledger, at, sign);
    byDay.set(day, sums);
  };
  for (let at = 0; at < ledger.points.length; at += 1) {
    note(ledger.earned[at] ?? 0, at, 1);
    note(ledger.expires[at] ?? 0, at, -1);
  }
  return byDay;
}

/**
 * Looks for the first day, within `months` from `asOf`, on which the credited tier's criteria are
 * not met any more: points that end, or a certification that expires.
 */
export function riskOn(ledger: Ledger, asOf: Day, months = 12): TierRisk {
  const { ruleSet, partner } = ledger;
  const creditedTier = partner.creditedTier ?? null;
  const tierAt = ruleSet.tiers.indexOf(creditedTier ?? '');
  const nothing = { creditedTier, on: null, causes: [], endings: [], canFallOn: null };
  if (creditedTier === null || tierAt < 0) return { ...nothing, state: 'unknown' };

  const medianTools = medianOf(countTools(ledger.clients));
  const examineOn = (day: Day, sums: Sums): Examination =>
    examine({ ruleSet, partner, totals: toTotals(sums), asOf: day, medianTools });
  const [today, horizon] = [toDayNumber(asOf), toDayNumber(addMonthsToDay(asOf, months))];
  let sums = sumEntries(ledger, today, 0, ledger.points.length);

  const failure = (day: Day, examination: Examination): TierRisk => ({
    creditedTier,
    state: day === asOf ? 'below' : 'atRisk',
    on: day,
    causes: obstaclesTo(creditedTier, ruleSet.tiers, examination),
    endings: day === asOf ? [] : endingsBetween(ledger, addDaysToDay(day, -1), day),
    canFallOn: nextFallOn(ruleSet, day)?.on ?? null,
  });

  const now = examineOn(asOf, sums);
  if (now.standings[tierAt] === 'notMet') return failure(asOf, now);
  if (now.standings[tierAt] === 'open') return { ...nothing, state: 'unknown' };

  const byDay = movements(ledger, today, horizon);
  if (partner.certifiedUntil) {
    const expired = toDayNumber(partner.certifiedUntil) + 1;
    if (expired > today && expired <= horizon) byDay.set(expired, byDay.get(expired) ?? noSums());
  }
  for (const [dayNumber, change] of [...byDay].sort(([a], [b]) => a - b)) {
    sums = combineSums(sums, change);
    const day = toDay(dayNumber) ?? asOf;
    const examination = examineOn(day, sums);
    if (examination.standings[tierAt] === 'notMet') return failure(day, examination);
  }
  return { ...nothing, state: 'safe' };
}
