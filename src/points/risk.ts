import { addDaysToDay, addMonthsToDay, toDay, toDayNumber, type DayNumber } from './day.ts';
import { endingsBetween, type Ending } from './endings.ts';
import { playEvaluations, type Evaluation, type Snapshot } from './evaluation.ts';
import type { Day } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { countTools, medianOf } from './median-tools.ts';
import { examine, obstaclesTo, type Examination } from './performance.ts';
import type { Performance } from './result.ts';
import { addEntry, combineSums, noSums, sumEntries, toTotals, type Sums } from './totals.ts';

/**
 * Whether the credited tier is safe when nothing is sold or renewed: first whether its criteria stay
 * met, then at which evaluation the tier itself would fall.
 */
export interface TierRisk {
  creditedTier: string | null;
  /**
   * Of the criteria. `safe`: met throughout the horizon. `atRisk`: met today, not for all of it.
   * `below`: not met today. `unknown`: no credited tier, one that the rule set does not have, or no
   * threshold known.
   */
  state: 'safe' | 'atRisk' | 'below' | 'unknown';
  /** The first day on which the criteria are not met. */
  on: Day | null;
  /** Which tracks and gates fail on that day. */
  causes: Performance['heldBackBy'];
  /** What ends on that day. */
  endings: Ending[];
  /** The evaluations of the horizon, up to the one that lowers the tier. */
  evaluations: Evaluation[];
  /**
   * The evaluation that ends below today's credited tier, or may, where its `outcome` is `liable`;
   * null when none of the horizon does, or nobody can know.
   */
  fall: Evaluation | null;
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

type Failure = Pick<TierRisk, 'state' | 'on' | 'causes' | 'endings'>;

const noFailure = { on: null, causes: [], endings: [] };

/** The first day up to the horizon on which the criteria of the credited tier are not met. */
function firstFailure(ledger: Ledger, asOf: Day, months: number): Failure {
  const { ruleSet, partner } = ledger;
  const creditedTier = partner.creditedTier ?? '';
  const tierAt = ruleSet.tiers.indexOf(creditedTier);
  const medianTools = medianOf(countTools(ledger.clients));
  const examineOn = (day: Day, sums: Sums): Examination =>
    examine({ ruleSet, partner, totals: toTotals(sums), asOf: day, medianTools });
  const [today, horizon] = [toDayNumber(asOf), toDayNumber(addMonthsToDay(asOf, months))];
  let sums = sumEntries(ledger, today, 0, ledger.points.length);

  const failure = (day: Day, examination: Examination): Failure => ({
    state: day === asOf ? 'below' : 'atRisk',
    on: day,
    causes: obstaclesTo(creditedTier, ruleSet.tiers, examination),
    endings: day === asOf ? [] : endingsBetween(ledger, addDaysToDay(day, -1), day),
  });

  const now = examineOn(asOf, sums);
  const standing = now.standings[tierAt] ?? 'open';
  if (standing === 'notMet') return failure(asOf, now);
  if (standing === 'open') return { ...noFailure, state: 'unknown' };

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
  return { ...noFailure, state: 'safe' };
}

/**
 * What threatens the credited tier within `months` from `asOf` when nothing is sold or renewed.
 * Everything that speaks of the tier's safety asks here, with the same snapshots.
 *
 * @param snapshots totals as they were kept, for the checkpoints that are past
 */
export function riskOn(
  ledger: Ledger,
  asOf: Day,
  snapshots: readonly Snapshot[] = [],
  months = 18,
): TierRisk {
  const { tiers } = ledger.ruleSet;
  const creditedTier = ledger.partner.creditedTier ?? null;
  const played = playEvaluations(ledger, asOf, snapshots, months);
  const creditedAt = tiers.indexOf(creditedTier ?? '');
  const fallAt = played.findIndex(
    ({ outcome, tierAfter }) =>
      outcome !== 'unknown' &&
      (outcome === 'liable' || tiers.indexOf(tierAfter ?? '') < creditedAt),
  );
  return {
    creditedTier,
    ...firstFailure(ledger, asOf, months),
    evaluations: fallAt < 0 ? played : played.slice(0, fallAt + 1),
    fall: played[fallAt] ?? null,
  };
}
