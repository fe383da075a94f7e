import type { Snapshots } from '@partner-tier-points/contract';
import {
  addMonthsToDay,
  endingsBetween,
  mapTotals,
  performanceOf,
  roundToMillionth,
  timelineOf,
  type Day,
  type Ending,
  type Ledger,
  type TimelinePoint,
  type Totals,
  type TrackName,
} from '@partner-tier-points/points';
import { useMemo } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { countsFor } from '../shared/countsFor.ts';
import { useSnapshotsFrom } from '../shared/useSnapshots.ts';
import { useRoute } from '../shared/route/RouteProvider.tsx';

export const monthsBack = 6;
export const monthsAheadChoices = ['3', '6', '12'] as const;

/** One month, and where its figures come from. */
export interface Month extends TimelinePoint {
  from: 'kept' | 'back' | 'incomplete' | 'computed' | 'projected';
  /**
   * What new and lost points do not explain of the difference from the month before: its figures
   * have another source, or records were corrected. Null where there is nothing to explain.
   */
  unexplained: Totals | null;
}

export interface PointsOverTimeView {
  months: readonly Month[];
  /** The month whose endings are shown: what ends after the one before, up to its day. */
  chosen: { after: Day; upTo: Day; endings: readonly Ending[] } | null;
  monthsAhead: (typeof monthsAheadChoices)[number];
  /** Clients that cancel hubs, of which nobody knows what they pay for them: a projection has that still. */
  unknown: number;
  /** False when the server could not say what was kept. */
  snapshotsKnown: boolean;
}

/** As shown, it would be nothing. */
const least = 0.05;

/** Totals that were saved on the shown days take precedence over what today's facts say of them. */
function withSnapshots(
  points: readonly TimelinePoint[],
  kept: Snapshots['snapshots'],
  ledger: Ledger,
): Month[] {
  const byDay = new Map(kept.map((snapshot) => [snapshot.day, snapshot]));
  const months = points.map((point): Omit<Month, 'unexplained'> => {
    const snapshot = point.projected ? undefined : byDay.get(point.day);
    if (!snapshot) return { ...point, from: point.projected ? 'projected' : 'computed' };
    const { day, totals, from } = snapshot;
    return { ...point, totals, from, performance: performanceOf(ledger, totals, day, null) };
  });
  return months.map((month, at) => ({
    ...month,
    unexplained: unexplainedOf(month, months[at - 1]),
  }));
}

type Explained = Pick<TimelinePoint, 'totals' | 'gained' | 'lost'>;

function unexplainedOf(
  { totals, gained, lost }: Explained,
  before: Explained | undefined,
): Totals | null {
  if (!before || !gained || !lost) return null;
  const unexplained = mapTotals((name) =>
    roundToMillionth(totals[name] - before.totals[name] - gained[name] + lost[name]),
  );
  return Object.values(unexplained).some((points) => Math.abs(points) >= least)
    ? unexplained
    : null;
}

/** @param track the one whose endings are shown */
export function usePointsOverTime(scored: ScoredPage, track: TrackName): PointsOverTimeView {
  const { choices } = useRoute();
  const { ledger, result } = scored;
  const { asOf } = result;
  const monthsAhead = monthsAheadChoices.find((months) => months === choices.months) ?? '3';
  const { kept, known } = useSnapshotsFrom(scored, addMonthsToDay(asOf, -monthsBack));

  const points = useMemo(
    () => timelineOf(ledger, asOf, { monthsBack, monthsAhead: Number(monthsAhead) }),
    [ledger, asOf, monthsAhead],
  );
  const months = useMemo(() => withSnapshots(points, kept, ledger), [points, kept, ledger]);
  const chosen = useMemo(() => {
    const at = points.findIndex(({ day }) => day === choices.month);
    const [before, month] = [points[at - 1], points[at]];
    return before && month
      ? {
          after: before.day,
          upTo: month.day,
          endings: endingsBetween(ledger, before.day, month.day).filter(({ entry }) =>
            countsFor(track, entry),
          ),
        }
      : null;
  }, [ledger, points, choices.month, track]);
  const unknown = ledger.clients.filter(
    ({ managed, cancellation }) =>
      managed && cancellation && cancellation.on > asOf && (cancellation.mrr ?? null) === null,
  ).length;
  return { months, chosen, monthsAhead, unknown, snapshotsKnown: known };
}
