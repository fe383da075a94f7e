import { totalsAhead, type TotalsAhead } from './points-change.ts';
import { addDaysToDay, addMonthsToDay } from './day.ts';
import { endingsBetween, type Ending } from './endings.ts';
import { playEvaluations, type Evaluation, type Snapshot } from './evaluation.ts';
import type { Day } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { examine, obstaclesTo } from './performance.ts';
import type { Performance, Totals } from './result.ts';

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

/** The first day ahead on which the criteria of the credited tier are not met. */
function firstFailure(ledger: Ledger, asOf: Day, horizon: Day, ahead: TotalsAhead): Failure {
  const { ruleSet, partner } = ledger;
  const creditedTier = partner.creditedTier ?? '';
  const tierAt = ruleSet.tiers.indexOf(creditedTier);
  const examined = (day: Day, totals: Totals) => examine(ledger, totals, day);
  const standingOn = (day: Day, totals: Totals) =>
    examined(day, totals).standings[tierAt] ?? 'open';
  const failureOn = (day: Day, totals: Totals, state: 'below' | 'atRisk'): Failure => ({
    state,
    on: day,
    causes: obstaclesTo(creditedTier, ruleSet.tiers, examined(day, totals)),
    endings: state === 'below' ? [] : endingsBetween(ledger, addDaysToDay(day, -1), day),
  });

  const now = standingOn(asOf, ahead.on(asOf));
  if (now === 'notMet') return failureOn(asOf, ahead.on(asOf), 'below');
  if (now === 'open') return { ...noFailure, state: 'unknown' };

  const days = new Map(ahead.days.map(({ day, totals }) => [day, totals]));
  const expired = partner.certifiedUntil && addDaysToDay(partner.certifiedUntil, 1);
  if (expired && expired > asOf && expired <= horizon) days.set(expired, ahead.on(expired));
  for (const [day, totals] of [...days].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (standingOn(day, totals) === 'notMet') return failureOn(day, totals, 'atRisk');
  }
  return { ...noFailure, state: 'safe' };
}

/**
 * What threatens the credited tier within `months` from `asOf` when nothing is sold or renewed.
 * Everything that speaks of the tier's safety asks here, with the same snapshots.
 *
 * @param snapshots totals as they were kept, for the checkpoints that are past
 * @param ahead the totals of these months, for who needs them too
 */
export function riskOn(
  ledger: Ledger,
  asOf: Day,
  snapshots: readonly Snapshot[] = [],
  months = 18,
  ahead = totalsAhead(ledger, asOf, addMonthsToDay(asOf, months)),
): TierRisk {
  const { tiers } = ledger.ruleSet;
  const creditedTier = ledger.partner.creditedTier ?? null;
  const played = playEvaluations(ledger, asOf, snapshots, months, ahead.on);
  const creditedAt = tiers.indexOf(creditedTier ?? '');
  const fallAt = played.findIndex(
    ({ outcome, tierAfter }) =>
      outcome !== 'unknown' &&
      (outcome === 'liable' || tiers.indexOf(tierAfter ?? '') < creditedAt),
  );
  return {
    creditedTier,
    ...firstFailure(ledger, asOf, addMonthsToDay(asOf, months), ahead),
    evaluations: fallAt < 0 ? played : played.slice(0, fallAt + 1),
    fall: played[fallAt] ?? null,
  };
}
