import { roundToMillionth } from './amount.ts';
import type { Evaluation } from './evaluation.ts';
import type { Day, TrackName } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { countTools, medianOf } from './median-tools.ts';
import { examine, obstaclesTo, type Examination } from './performance.ts';
import type { Performance, Totals } from './result.ts';

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

/** The threshold of a tier; where it is not known the nearest lower one stands in, as for standings. */
function askedBy(tierAt: number, { tracks }: Examination, totals: Totals): WayToTier['tracks'] {
  return tracks.flatMap(({ track, thresholds }) => {
    const known = thresholds.slice(0, tierAt + 1).findLast(({ points }) => points !== null);
    if (!known || known.points === null) return [];
    const missing = Math.max(0, roundToMillionth(known.points - totals[track]));
    return [{ track, threshold: known.points, missing }];
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
  const { ruleSet, partner } = ledger;
  const medianTools = medianOf(countTools(ledger.clients));
  const reachedAt = ruleSet.tiers.indexOf(evaluation.tierAfter ?? '');
  const open = evaluation.checkpoints.filter(({ day }) => day >= asOf);
  return ruleSet.tiers.flatMap((tier, tierAt) => {
    if (tierAt <= reachedAt) return [];
    const ways = open.flatMap(({ day, totals }) => {
      const examination = examine({ ruleSet, partner, totals, asOf: day, medianTools });
      if (
        !examination.tracks.some(({ thresholds }) => typeof thresholds[tierAt]?.points === 'number')
      ) {
        return [];
      }
      const tracks = askedBy(tierAt, examination, totals);
      const gates = obstaclesTo(tier, ruleSet.tiers, examination).filter(
        ({ kind }) => kind === 'gate',
      );
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
