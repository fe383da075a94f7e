import { roundToMillionth } from './amount.ts';
import type { Day, PartnerFacts, TrackName } from './facts.ts';
import { appliesTo, gatesOn } from './gates.ts';
import type { Gate, Performance, Totals, TrackPerformance } from './result.ts';
import type { RuleSet } from './rules/schema.ts';
import { thresholdsOf } from './thresholds.ts';

export interface PerformanceInput {
  ruleSet: RuleSet;
  partner: PartnerFacts;
  totals: Totals;
  asOf: Day;
  medianTools: number | null;
  goalTier?: string | null | undefined;
}

function trackPerformance(input: PerformanceInput, track: TrackName): TrackPerformance {
  const { ruleSet, partner, totals, goalTier } = input;
  const points = totals[track];
  const thresholds = thresholdsOf(ruleSet, partner, track);
  const thresholdOf = (tier: string | null | undefined) => {
    const found = thresholds.find((threshold) => threshold.tier === tier);
    return found && found.points !== null ? { tier: found.tier, threshold: found.points } : null;
  };
  const toReach = (at: { tier: string; threshold: number } | null) =>
    at && { ...at, needed: Math.max(0, roundToMillionth(at.threshold - points)) };
  const metAt = thresholds.findLastIndex(
    ({ points: threshold }) => threshold !== null && points >= threshold,
  );
  const above = thresholds.slice(metAt + 1).find(({ points: threshold }) => threshold !== null);
  const kept = thresholdOf(partner.creditedTier);
  return {
    track,
    points,
    tier: thresholds[metAt]?.tier ?? null,
    thresholds,
    next: toReach(thresholdOf(above?.tier)),
    goal: toReach(thresholdOf(goalTier)),
    keep: kept && { ...kept, spare: roundToMillionth(points - kept.threshold) },
  };
}

/** `open`: nothing rules the tier out, and nothing of its own is known. */
export type Standing = 'met' | 'notMet' | 'open';

/**
 * Whether a tier is met as far as is known: `open` when nothing rules it out but nothing of its own
 * is known either. A tier asks at least what a lower one asks, so where its own threshold of a
 * track is unknown, the nearest lower one that is known stands in.
 */
function standingOf(
  at: number,
  tiers: readonly string[],
  tracks: readonly TrackPerformance[],
  gates: readonly Gate[],
): Standing {
  const tier = tiers[at] ?? '';
  if (gates.some((gate) => gate.state === 'notMet' && appliesTo(gate, tier, tiers))) {
    return 'notMet';
  }
  let known = false;
  for (const { points, thresholds } of tracks) {
    const own = thresholds[at]?.points ?? null;
    known ||= own !== null;
    const lower = thresholds.slice(0, at).findLast((threshold) => threshold.points !== null);
    const asked = own ?? lower?.points ?? 0;
    if (points < asked) return 'notMet';
  }
  return known ? 'met' : 'open';
}

/** The tracks, the gates and the standing of every tier, lowest first. */
export interface Examination {
  tracks: TrackPerformance[];
  gates: Gate[];
  standings: Standing[];
}

export function examine(input: PerformanceInput): Examination {
  const { ruleSet, partner, asOf, medianTools } = input;
  const tracks = ruleSet.tracks.map((track) => trackPerformance(input, track));
  const gates = gatesOn(ruleSet, partner, asOf, medianTools);
  const standings = ruleSet.tiers.map((_, at) => standingOf(at, ruleSet.tiers, tracks, gates));
  return { tracks, gates, standings };
}

/** What keeps the partner from a tier, as far as is known: tracks first, then gates. */
export function obstaclesTo(
  tier: string,
  tiers: readonly string[],
  { tracks, gates }: Examination,
): Performance['heldBackBy'] {
  const missed = tracks.filter(({ points, thresholds }) => {
    const threshold = thresholds.find((candidate) => candidate.tier === tier)?.points;
    return typeof threshold === 'number' && points < threshold;
  });
  const shut = gates.filter((gate) => gate.state === 'notMet' && appliesTo(gate, tier, tiers));
  return [
    ...missed.map(({ track }) => ({ kind: 'track' as const, name: track })),
    ...[...new Set(shut.map(({ gate }) => gate))].map((name) => ({ kind: 'gate' as const, name })),
  ];
}

/**
 * The tier that figures meet. With no threshold known at all the tier is null and undecided.
 *
 * @throws RangeError when `goalTier` is no tier of the rule set
 */
export function performanceOf(input: PerformanceInput): Performance {
  const { ruleSet, partner, medianTools } = input;
  const { tiers } = ruleSet;
  const goalTier = input.goalTier ?? null;
  if (goalTier !== null && !tiers.includes(goalTier)) {
    throw new RangeError(`${ruleSet.id} has no tier ${goalTier}; it has ${tiers.join(', ')}`);
  }
  const examination = examine(input);
  const { tracks, gates, standings } = examination;
  const metAt = standings.lastIndexOf('met');
  const nextTier = tiers[metAt + 1] ?? null;
  const isPartlyUnknown =
    metAt >= 0 && tracks.some(({ thresholds }) => thresholds[metAt]?.points === null);
  return {
    tier: tiers[metAt] ?? null,
    undecided: isPartlyUnknown || standings.indexOf('open', metAt + 1) >= 0,
    nextTier,
    goalTier,
    creditedTier: partner.creditedTier ?? null,
    tracks,
    gates,
    heldBackBy: nextTier === null ? [] : obstaclesTo(nextTier, tiers, examination),
    toolsUsedMedian: medianTools,
  };
}
