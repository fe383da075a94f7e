import type { ClientHistory } from '@partner-tier-points/contract';

export interface HistoryDay {
  on: string;
  /** Points that hold on the day; null before the first known value of the track. */
  sold: number | null;
  managed: number | null;
}

/**
 * The days on which HubSpot changed a client's points, newest first. A track that did not change on
 * a day keeps its earlier value; of several values on one day the last holds.
 */
export function historyByDay(history: ClientHistory['history']): HistoryDay[] {
  const days: HistoryDay[] = [];
  for (const { on, track, points } of history) {
    let day = days[days.length - 1];
    if (day?.on !== on) {
      day = { on, sold: day?.sold ?? null, managed: day?.managed ?? null };
      days.push(day);
    }
    day[track] = points;
  }
  return days.reverse();
}
