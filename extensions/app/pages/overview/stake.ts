import { shownPoints } from '@partner-tier-points/extension-shared';
import {
  addDaysToDay,
  askedOf,
  nextFallOn,
  totalsOn,
  type Day,
  type TierRisk,
  type TrackName,
  type TrackPerformance,
} from '@partner-tier-points/points';
import type { ScoredPage } from '../shared/account.ts';

/** What decides next about the tier: a track, what is asked of it, and the day up to which to look. */
export interface Stake {
  track: TrackName;
  /** What the credited tier asks of the track; null when unknown. */
  threshold: number | null;
  /** The day on which the tier is at risk; else the next evaluation, or half a year ahead. */
  on: Day;
  /** Whether the track falls below the threshold on that day, from enough today. */
  falls: boolean;
  /** What the track is where it falls; else today's. */
  points: number;
  /** The same as shown. */
  shown: number;
}

/** Without a known evaluation calendar the next half year is looked at. */
const daysAhead = 183;

/** The track that fails; with none that does, the one with the least to spare. */
export function stakeOf({ ledger, result }: ScoredPage, risk: TierRisk): Stake {
  const { tracks, creditedTier } = result.performance;
  const tierAt = ledger.ruleSet.tiers.indexOf(creditedTier ?? '');
  const thresholdOf = (track: TrackPerformance) => (tierAt < 0 ? null : askedOf(track, tierAt));
  const failing = risk.causes.find(({ kind }) => kind === 'track')?.name;
  const spareOf = (track: TrackPerformance) =>
    track.track === failing ? 0 : track.points / (thresholdOf(track) ?? 0);
  const [found] = [...tracks].sort((one, other) => spareOf(one) - spareOf(other));
  const isAtRisk = risk.state === 'atRisk';
  const track = found?.track ?? 'total';
  const falls = isAtRisk && failing !== undefined;
  const on =
    (isAtRisk ? risk.on : nextFallOn(ledger.ruleSet, result.asOf)?.on) ??
    addDaysToDay(result.asOf, daysAhead);
  const totals = falls ? totalsOn(ledger, on) : result.totals;
  return {
    track,
    threshold: found ? thresholdOf(found) : null,
    on,
    falls,
    points: totals[track],
    shown: shownPoints(totals)[track],
  };
}

/** The two tracks whose figures are shown: the total, and the one at stake or the next beside it. */
export function shownTracks({ result }: ScoredPage, stake: Stake): TrackName[] {
  const beside =
    stake.track === 'total'
      ? result.performance.tracks.find(({ track }) => track !== 'total')?.track
      : stake.track;
  return ['total', beside ?? 'sold'];
}
