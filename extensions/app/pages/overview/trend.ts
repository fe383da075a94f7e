import {
  addDaysToDay,
  changeBetween,
  summaryOn,
  type Day,
  type Ledger,
  type Result,
} from '@partner-tier-points/points';

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
    const on = addDaysToDay(asOf, -days);
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

/** What is lost within so many days from today. */
export function expiringWithin(ledger: Ledger, today: Day, days: number): Expiring {
  const { lost, clients } = changeBetween(ledger, today, addDaysToDay(today, days));
  return {
    before: addDaysToDay(today, days + 1),
    sold: lost.sold,
    managed: lost.managed,
    clients: clients.filter((client) => client.lost.total > 0).length,
  };
}
