import type { Entry, TrackName } from '@partner-tier-points/points';

/** Whether an entry is part of a track's sum. */
export function countsFor(track: TrackName, { track: own, dealType }: Entry): boolean {
  return track === 'total' || track === own || track === dealType;
}
