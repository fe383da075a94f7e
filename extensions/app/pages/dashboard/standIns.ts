import type { Day, Ledger } from '@partner-tier-points/points';

/** Clients for which HubSpot's stored points are used, and the oldest day that these are from. */
export interface StandIns {
  count: number;
  /** Null when HubSpot dated none of them. */
  oldest: Day | null;
}

/** An entry without a rate is HubSpot's own figure. */
export function standInsOf({ clients, starts, rates }: Ledger): StandIns {
  const found = clients.filter((_, index) =>
    rates.subarray(starts[index], starts[index + 1]).some(Number.isNaN),
  );
  const days = found.flatMap(({ reported }) => reported?.updatedAt ?? []);
  return { count: found.length, oldest: days.sort()[0] ?? null };
}
