import type { Day, Totals, TrackPerformance } from '@partner-tier-points/points';

/** What a client is held against: the account's totals, and what its credited tier requires. */
export interface AccountStake {
  /** Null while they are not known. */
  totals: Totals | null;
  /** The day of the totals, where it is not today. */
  day: Day | null;
  tracks: readonly TrackPerformance[];
}
