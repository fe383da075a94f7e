import {
  endingsBetween,
  roundToMillionth,
  type Day,
  type Ending,
} from '@partner-tier-points/points';
import { isSameEntry, type ScoredPage } from '../shared/account.ts';
import { countsFor } from '../shared/countsFor.ts';
import type { Stake } from './stake.ts';

/** A client whose points expire, and what that does to the tier. */
export interface Call {
  id: string;
  name: string | null;
  /** The first day on which points of the track at stake expire. */
  on: Day;
  /** What expires of it up to the day of the stake, as shown. */
  points: number;
  /**
   * What the track then is: where it falls below the threshold, with this client's points replaced;
   * else today's without them; as shown.
   */
  left: number;
  /** Whether replacing it is enough, where the track falls. */
  holds: boolean;
  endings: readonly Ending[];
}

const mostShown = 5;

/** The clients that lose most of the track at stake up to its day. */
export function callFirst(scored: ScoredPage, stake: Stake): Call[] {
  const { ledger, result } = scored;
  const { track, on, falls, shown: then } = stake;
  const byClient = new Map<string, Ending[]>();
  for (const ending of endingsBetween(ledger, result.asOf, on)) {
    if (!countsFor(track, ending.entry)) continue;
    byClient.set(ending.clientId, [...(byClient.get(ending.clientId) ?? []), ending]);
  }
  return [...byClient.values()]
    .map((endings) => ({
      endings,
      points: roundToMillionth(endings.reduce((sum, { entry }) => sum + entry.points, 0)),
    }))
    .sort((one, other) => other.points - one.points)
    .slice(0, mostShown)
    .flatMap(({ endings, points: exact }) => {
      const [first] = endings;
      if (!first) return [];
      const points = scored.shownOf(first.clientId, (entry) =>
        endings.some((ending) => isSameEntry(ending.entry)(entry)),
      );
      return {
        id: first.clientId,
        name: first.clientName,
        on: first.on,
        points,
        left: falls ? then + points : then - points,
        holds: falls && stake.threshold !== null && stake.points + exact >= stake.threshold,
        endings,
      };
    });
}
