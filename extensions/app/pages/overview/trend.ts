import { addDays } from '@partner-tier-points/extension-shared';
import { summaryOn, type Day, type Ledger, type Result } from '@partner-tier-points/points';

/** What changed since an earlier day, in exact points; what came is above zero. */
export interface Comparison {
  days: number;
  on: Day;
  /** The tier that the figures of that day met. */
  tier: string | null;
  change: { total: number; sold: number; managed: number };
}

/** What counts today and no longer counts at the end of the period if nothing is done. */
export interface Expiring {
  /** The first day after the period. */
  before: Day;
  sold: number;
  managed: number;
  clients: number;
}

export const comparedDays = [30, 90] as const;
export const aheadDays = 90;

/**
 * Compares today with earlier days by scoring the same ledger as of then. Managed credit has no
 * start date in HubSpot and clients that left are not among the facts, so the past shows only what
 * is still known of it; the page says so.
 */
export function comparisonsOf(ledger: Ledger, { asOf, totals }: Result): Comparison[] {
  return comparedDays.map((days) => {
    const on = addDays(asOf, -days);
    const then = summaryOn(ledger, on);
    return {
      days,
      on,
      tier: then.performance.tier,
      change: {
        total: difference(totals.total, then.totals.total),
        sold: difference(totals.sold, then.totals.sold),
        managed: difference(totals.managed, then.totals.managed),
      },
    };
  });
}

/** Points have at most six decimals; what lies beyond is binary noise. */
function difference(now: number, then: number): number {
  return Math.round((now - then) * 1e6) / 1e6;
}

/** Sums the entries that count today and expire within `days` days. */
export function expiringWithin({ clients, asOf }: Result, days: number): Expiring {
  const before = addDays(asOf, days + 1);
  const sum = { sold: 0, managed: 0 };
  let touched = 0;
  for (const { entries } of clients) {
    let expires = false;
    for (const { track, points, expiresOn } of entries) {
      if (expiresOn === null || expiresOn >= before || points === 0) continue;
      // In millionths, as the scoring module counts, so that no binary noise adds up.
      sum[track] += Math.round(points * 1e6);
      expires = true;
    }
    if (expires) touched += 1;
  }
  return { before, sold: sum.sold / 1e6, managed: sum.managed / 1e6, clients: touched };
}
