import type { HistoryEntry } from '../account/record.ts';
import { isoTime } from './dates.ts';
import { round } from './money.ts';
import type { Random } from './random.ts';
import type { PlannedDeal } from './sale-plan.ts';

const month = 30.44 * 86_400_000;

/** What HubSpot has stored on a partner client: points, the monthly changes, and when it last looked. */
export interface ReportedPoints {
  sold: HistoryEntry[];
  managed: HistoryEntry[];
  /** Epoch milliseconds. */
  updatedAt: number;
}

/**
 * Plausible points for a client as HubSpot might have stored them: near what the deals and the
 * managed revenue suggest, yet older and not the same. Nothing here is a rule; what counts is that
 * a reader sees two figures that differ.
 */
export function reportedPoints(
  random: Random,
  context: {
    deals: readonly PlannedDeal[];
    /** Monthly, US dollars, already divided by the number of partners. */
    managedDollars: number;
    multiplier: number;
    now: number;
  },
): ReportedPoints {
  // Mostly last month's figures; now and then a row that nobody has touched for half a year.
  const age = random.chance(0.12) ? random.integer(120, 210) : random.integer(6, 40);
  const updatedAt = context.now - age * 86_400_000 - random.integer(0, 86_399) * 1000;
  const counted = context.deals.filter(
    ({ outcome, closesAt }) =>
      outcome === 'won' && closesAt <= updatedAt && closesAt > updatedAt - 12 * month,
  );
  const soldDollars = context.deals.length
    ? counted.reduce((sum, deal) => sum + deal.monthlyDollars, 0)
    : random.integer(100, 700);
  const sold = soldDollars * 0.043 * context.multiplier * (random.integer(85, 115) / 100);
  const managed =
    context.managedDollars * 0.01 * context.multiplier * (random.integer(88, 108) / 100);
  const changes = random.integer(6, 18);
  return {
    sold: monthlyChanges(random, sold, updatedAt, changes),
    managed: monthlyChanges(random, managed, updatedAt, changes),
    updatedAt,
  };
}

function monthlyChanges(random: Random, last: number, at: number, many: number): HistoryEntry[] {
  let value = last;
  return Array.from({ length: many }, (_, index) => {
    const entry = {
      value: value.toFixed(2),
      timestamp: isoTime(at - Math.round(index * month)),
      sourceType: 'CRM_UI_BULK_ACTION',
    };
    value = Math.max(0, round(value * (random.integer(86, 112) / 100), 4));
    return entry;
  });
}
