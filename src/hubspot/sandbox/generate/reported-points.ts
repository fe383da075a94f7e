import type { HistoryEntry } from '../account/record.ts';
import { instantText } from './dates.ts';
import { round } from './money.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import type { PlannedDeal } from './sale-plan.ts';

const day = 86_400_000;
const month = 30.44 * day;
/** One for all histories, as to make a source takes longer than to make a history. */
const ownRandom = createRandom(0);

/** What HubSpot has stored on a partner client, as text with two decimals, and when it last looked. */
export interface ReportedPoints {
  sold: string;
  managed: string;
  /** Epoch milliseconds. */
  updatedAt: number;
  /**
   * The monthly changes of both figures since the client was created (ISO 8601), with nothing, newest
   * first; made on demand, always the same.
   */
  history(createdAt: string): {
    hs_sold_tier_points: HistoryEntry[];
    hs_managed_tier_points: HistoryEntry[];
  };
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
    /** Epoch milliseconds. */
    now: number;
  },
): ReportedPoints {
  // Mostly last month's figures; now and then a row that nobody has touched for half a year.
  const age = random.chance(0.12) ? random.integer(120, 210) : random.integer(6, 40);
  const updatedAt = context.now - age * day - random.integer(0, day - 1);
  const counted = context.deals.filter(
    ({ outcome, closesAt }) =>
      outcome === 'won' && closesAt <= updatedAt && closesAt > updatedAt - 12 * month,
  );
  const soldDollars = context.deals.length
    ? counted.reduce((sum, deal) => sum + deal.monthlyDollars, 0)
    : random.integer(100, 700);
  const deviation = () => (context.multiplier * random.integer(86, 112)) / 100;
  const sold = (soldDollars * 0.043 * deviation()).toFixed(2);
  const managed = (context.managedDollars * 0.01 * deviation()).toFixed(2);
  const historySeed = random.integer(0, 2 ** 31);
  return {
    sold,
    managed,
    updatedAt,
    // Twenty thousand clients have half a million entries: most are never asked for.
    history: (createdAt) => {
      ownRandom.restart(historySeed);
      const times = monthlyTimes(ownRandom.integer(6, 18), updatedAt);
      return {
        hs_sold_tier_points: sinceCreated(changes(ownRandom, sold, times), createdAt),
        hs_managed_tier_points: sinceCreated(changes(ownRandom, managed, times), createdAt),
      };
    },
  };
}

function monthlyTimes(many: number, last: number): string[] {
  return Array.from({ length: many }, (_, index) => instantText(last - Math.round(index * month)));
}

function sinceCreated(entries: HistoryEntry[], createdAt: string): HistoryEntry[] {
  const later = entries.filter(({ timestamp }) => timestamp > createdAt);
  return [...later, { value: '0.00', timestamp: createdAt, sourceType: 'CALCULATED' }];
}

function changes(random: Random, last: string, times: readonly string[]): HistoryEntry[] {
  let points = Number(last);
  return times.map((timestamp) => {
    const entry = { value: points.toFixed(2), timestamp, sourceType: 'CALCULATED' };
    points = round(points * (random.integer(86, 112) / 100), 4);
    return entry;
  });
}
