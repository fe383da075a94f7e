import type { Snapshots } from '@partner-tier-points/contract';
import {
  addMonthsToDay,
  endingsBetween,
  timelineOf,
  type Day,
  type Ending,
  type TimelinePoint,
} from '@partner-tier-points/points';
import { useMemo } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { useSnapshotsFrom } from '../shared/useSnapshots.ts';
import { useRoute } from '../shared/route/RouteProvider.tsx';

export const monthsBack = 6;
export const monthsAheadChoices = ['3', '6', '12'] as const;

/** One month, and where its figures come from. */
export interface Month extends TimelinePoint {
  from: 'kept' | 'back' | 'incomplete' | 'computed' | 'projected';
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

/** Totals that were saved on the shown days take precedence over what today's facts say of them. */
function withSnapshots(points: readonly TimelinePoint[], kept: Snapshots['snapshots']): Month[] {
  const byDay = new Map(kept.map((snapshot) => [snapshot.day, snapshot]));
  return points.map((point) => {
    const snapshot = point.projected ? undefined : byDay.get(point.day);
    return snapshot
      ? { ...point, totals: snapshot.totals, from: snapshot.from }
      : { ...point, from: point.projected ? 'projected' : 'computed' };
  });
}

export function usePointsOverTime(scored: ScoredPage): PointsOverTimeView {
  const { choices } = useRoute();
  const { ledger, result } = scored;
  const { asOf } = result;
  const monthsAhead = monthsAheadChoices.find((months) => months === choices.months) ?? '3';
  const { kept, known } = useSnapshotsFrom(scored, addMonthsToDay(asOf, -monthsBack));

  const points = useMemo(
    () => timelineOf(ledger, asOf, { monthsBack, monthsAhead: Number(monthsAhead) }),
    [ledger, asOf, monthsAhead],
  );
  const months = useMemo(() => withSnapshots(points, kept), [points, kept]);
  const chosen = useMemo(() => {
    const at = points.findIndex(({ day }) => day === choices.month);
    const [before, month] = [points[at - 1], points[at]];
    return before && month
      ? {
          after: before.day,
          upTo: month.day,
          endings: endingsBetween(ledger, before.day, month.day),
        }
      : null;
  }, [ledger, points, choices.month]);
  const unknown = ledger.clients.filter(
    ({ managed, cancellation }) =>
      managed && cancellation && cancellation.on > asOf && (cancellation.mrr ?? null) === null,
  ).length;
  return { months, chosen, monthsAhead, unknown, snapshotsKnown: known };
}
