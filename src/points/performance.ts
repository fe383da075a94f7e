import { roundToMillionth } from './amount.ts';
import type { Day, PartnerFacts, TrackName } from './facts.ts';
import { appliesTo, gatesOn } from './gates.ts';
import type { Gate, Performance, Totals, TrackPerformance } from './result.ts';
import type { RuleSet } from './rules/schema.ts';
import { thresholdsOf } from './thresholds.ts';

/** What decides about tiers besides the figures; a ledger has both. */
export interface TierRules {
  readonly ruleSet: RuleSet;
  readonly partner: PartnerFacts;
}

function trackPerformance(
  { ruleSet, partner }: TierRules,
  totals: Totals,
  track: TrackName,
  goalTier: string | null,
): TrackPerformance {
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

/**
 * What a tier asks of a track: a tier asks at least what a lower one asks, so where its own
 * threshold is unknown, the nearest lower one that is known is used. Null when none is known.
 */
export function askedOf({ thresholds }: TrackPerformance, tierAt: number): number | null {
  return thresholds.slice(0, tierAt + 1).findLast(({ points }) => points !== null)?.points ?? null;
}

/** Whether a threshold of the tier itself is known. */
export function isKnown(tracks: readonly TrackPerformance[], tierAt: number): boolean {
  return tracks.some(({ thresholds }) => typeof thresholds[tierAt]?.points === 'number');
}

/** The tracks and gates that a tier is known to fail, tracks first. */
export function obstaclesTo(
  tier: string,
  tiers: readonly string[],
  { tracks, gates }: Pick<Examination, 'tracks' | 'gates'>,
): Performance['heldBackBy'] {
  const tierAt = tiers.indexOf(tier);
  const missed = tracks.filter((track) => track.points < (askedOf(track, tierAt) ?? 0));
  const shut = gates.filter((gate) => gate.state === 'notMet' && appliesTo(gate, tier, tiers));
  return [
    ...missed.map(({ track }) => ({ kind: 'track' as const, name: track })),
    ...[...new Set(shut.map(({ gate }) => gate))].map((name) => ({ kind: 'gate' as const, name })),
  ];
}

/** `open`: nothing rules the tier out, and no threshold of its own is known. */
export type Standing = 'met' | 'notMet' | 'open';

/** The tracks, the gates and the standing of every tier, lowest first. */
export interface Examination {
  tracks: TrackPerformance[];
  gates: Gate[];
  standings: Standing[];
  /** The highest tier that is met. */
  tier: string | null;
  /** Whether it may be a higher one, or is met only as far as thresholds are known. */
  undecided: boolean;
}

/** Holds figures against every tier, as far as its thresholds and gates are known. */
export function examine(
  rules: TierRules,
  totals: Totals,
  asOf: Day,
  goalTier: string | null = null,
): Examination {
  const { tiers, tracks: names } = rules.ruleSet;
  const tracks = names.map((track) => trackPerformance(rules, totals, track, goalTier));
  const gates = gatesOn(rules.ruleSet, rules.partner, asOf);
  const standings = tiers.map((tier, at) => {
    if (obstaclesTo(tier, tiers, { tracks, gates }).length > 0) return 'notMet';
    return isKnown(tracks, at) ? 'met' : 'open';
  });
  const metAt = standings.lastIndexOf('met');
  const isPartlyUnknown =
    metAt >= 0 && tracks.some(({ thresholds }) => thresholds[metAt]?.points === null);
  const undecided = isPartlyUnknown || standings.indexOf('open', metAt + 1) >= 0;
  return { tracks, gates, standings, tier: tiers[metAt] ?? null, undecided };
}

/**
 * The tier that figures meet. With no threshold known at all the tier is null and undecided.
 *
 * @throws RangeError when `goalTier` is no tier of the rule set
 */
export function performanceOf(
  rules: TierRules,
  totals: Totals,
  asOf: Day,
  medianTools: number | null,
  goalTier: string | null = null,
): Performance {
  const { id, tiers } = rules.ruleSet;
  if (goalTier !== null && !tiers.includes(goalTier)) {
    throw new RangeError(`${id} has no tier ${goalTier}; it has ${tiers.join(', ')}`);
  }
  const examination = examine(rules, totals, asOf, goalTier);
  const { tracks, gates, tier, undecided } = examination;
  const nextTier = tiers[tiers.indexOf(tier ?? '') + 1] ?? null;
  return {
    tier,
    undecided,
    nextTier,
    goalTier,
    creditedTier: rules.partner.creditedTier ?? null,
    tracks,
    gates,
    heldBackBy: nextTier === null ? [] : obstaclesTo(nextTier, tiers, examination),
    toolsUsedMedian: medianTools,
  };
}
