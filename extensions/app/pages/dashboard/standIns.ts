import type { ClientResult, Day } from '@partner-tier-points/points';

/** Clients for which points that HubSpot stored stand in, and the oldest day that these are from. */
export interface StandIns {
  count: number;
  /** Null when HubSpot dated none of them. */
  oldest: Day | null;
}

export function standInsOf(clients: readonly ClientResult[]): StandIns {
  const standIns = clients.filter(({ entries }) =>
    entries.some(({ reason }) => reason === 'sold.reported' || reason === 'managed.reported'),
  );
  const days = standIns.flatMap(({ reported }) => reported?.updatedAt ?? []);
  return { count: standIns.length, oldest: days.toSorted()[0] ?? null };
}
