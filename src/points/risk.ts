import { roundToMillionth } from './amount.ts';
import { changedDays } from './change.ts';
import { addDaysToDay, addMonthsToDay } from './day.ts';
import { endingsBetween, type Ending } from './endings.ts';
import { playEvaluations, type Evaluation, type Snapshot } from './evaluation.ts';
import type { Day } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { examine, obstaclesTo } from './performance.ts';
import type { Performance } from './result.ts';
import { mapTotals, totalsOn } from './totals.ts';

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

type Failure = Pick<TierRisk, 'state' | 'on' | 'causes' | 'endings'>;

const noFailure = { on: null, causes: [], endings: [] };

/** The first day up to the horizon on which the criteria of the credited tier are not met. */
function firstFailure(ledger: Ledger, asOf: Day, horizon: Day): Failure {
  const { ruleSet, partner } = ledger;
  const creditedTier = partner.creditedTier ?? '';
  const tierAt = ruleSet.tiers.indexOf(creditedTier);
  let totals = totalsOn(ledger, asOf);
  const standingOn = (day: Day) => examine(ledger, totals, day).standings[tierAt] ?? 'open';
  const failureOn = (day: Day, state: 'below' | 'atRisk'): Failure => ({
    state,
    on: day,
    causes: obstaclesTo(creditedTier, ruleSet.tiers, examine(ledger, totals, day)),
    endings: state === 'below' ? [] : endingsBetween(ledger, addDaysToDay(day, -1), day),
  });

  const now = standingOn(asOf);
  if (now === 'notMet') return failureOn(asOf, 'below');
  if (now === 'open') return { ...noFailure, state: 'unknown' };

  const changes = new Map(changedDays(ledger, asOf, horizon).map((change) => [change.day, change]));
  const expired = partner.certifiedUntil && addDaysToDay(partner.certifiedUntil, 1);
  const days = new Set(changes.keys());
  if (expired && expired > asOf && expired <= horizon) days.add(expired);
  for (const day of [...days].sort()) {
    const change = changes.get(day);
    if (change) {
      const before = totals;
      totals = mapTotals((name) =>
        roundToMillionth(before[name] + change.gained[name] - change.lost[name]),
      );
    }
    if (standingOn(day) === 'notMet') return failureOn(day, 'atRisk');
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
    ...firstFailure(ledger, asOf, addMonthsToDay(asOf, months)),
    evaluations: fallAt < 0 ? played : played.slice(0, fallAt + 1),
    fall: played[fallAt] ?? null,
  };
}
