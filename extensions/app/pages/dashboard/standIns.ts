import type { Day, Ledger } from '@partner-tier-points/points';

/** Clients for which HubSpot's stored points are used, and the oldest day that these are from. */
export interface StandIns {
  count: number;
  /** Null when HubSpot dated none of them. */
  oldest: Day | null;
}

/** An entry without a rate is HubSpot's own figure. */
export function standInsOf({ clients, starts, rates }: Ledger): StandIns {
  let count = 0;
  let oldest: Day | null = null;
  for (const [index, { reported }] of clients.entries()) {
    let standsIn = false;
    for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at += 1) {
      standsIn ||= Number.isNaN(rates[at]);
    }
    if (!standsIn) continue;
    count += 1;
    const day = reported?.updatedAt ?? null;
    if (day !== null && (oldest === null || day < oldest)) oldest = day;
  }
  return { count, oldest };
}
