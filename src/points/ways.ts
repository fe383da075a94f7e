import { roundToMillionth } from './amount.ts';
import type { Evaluation } from './evaluation.ts';
import type { Day, TrackName } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { askedOf, examine, isKnown, obstaclesTo } from './performance.ts';
import type { Performance, Totals, TrackPerformance } from './result.ts';

/** What is missing for a tier at the checkpoint of an evaluation at which least is missing. */
export interface WayToTier {
  tier: string;
  /** The checkpoint by which the points must count. */
  by: Day;
  /** The fewest points that close every gap: sourced points count as sold and in the total too. */
  fewest: number;
  /** The tracks with a known threshold, and what each lacks; 0 where it is met. */
  tracks: { track: TrackName; threshold: number; missing: number }[];
  /** Conditions besides points that are not met on the day. */
  gates: Performance['heldBackBy'];
}

function askedBy(
  tierAt: number,
  tracks: readonly TrackPerformance[],
  totals: Totals,
): WayToTier['tracks'] {
  return tracks.flatMap((performance) => {
    const { track } = performance;
    const threshold = askedOf(performance, tierAt);
    if (threshold === null) return [];
    return [
      { track, threshold, missing: Math.max(0, roundToMillionth(threshold - totals[track])) },
    ];
  });
}

function fewestOf(tracks: WayToTier['tracks']): number {
  const missing = (name: TrackName) => tracks.find(({ track }) => track === name)?.missing ?? 0;
  const parts = Math.max(missing('sold'), missing('sourced')) + missing('managed');
  return roundToMillionth(Math.max(missing('total'), parts));
}

/**
 * The cheapest ways to a better result than an evaluation gives: for each tier above the one that it
 * ends in, the checkpoint to come at which the fewest points are missing. Tiers of which no
 * threshold is known are left out. Lowest tier first.
 */
export function waysToHigherTiers(ledger: Ledger, evaluation: Evaluation, asOf: Day): WayToTier[] {
  const { tiers } = ledger.ruleSet;
  const reachedAt = tiers.indexOf(evaluation.tierAfter ?? '');
  const open = evaluation.checkpoints.filter(({ day }) => day >= asOf);
  return tiers.flatMap((tier, tierAt) => {
    if (tierAt <= reachedAt) return [];
    const ways = open.flatMap(({ day, totals }) => {
      const examination = examine(ledger, totals, day);
      if (!isKnown(examination.tracks, tierAt)) return [];
      const tracks = askedBy(tierAt, examination.tracks, totals);
      const gates = obstaclesTo(tier, tiers, examination).filter(({ kind }) => kind === 'gate');
      return [{ tier, by: day, fewest: fewestOf(tracks), tracks, gates }];
    });
    // Of equal ones the last: there is most time for it.
    const best = ways.reduce<WayToTier | null>(
      (found, way) => (found === null || way.fewest <= found.fewest ? way : found),
      null,
    );
    return best ? [best] : [];
  });
}
