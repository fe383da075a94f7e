import { dayLength, midnight } from './dates.ts';
import { hubs, productLineOf } from './product-lines.ts';
import type { ProductLine } from './product-lines.ts';
import type { Random } from './random.ts';
import type { Traits } from './traits.ts';

/** A deal with a client before it is written as HubSpot's properties. */
export interface PlannedDeal {
  productLine: ProductLine;
  saleKind: 'new' | 'cross-sell' | 'upsell' | 'increase';
  dealType: 'sourced' | 'assisted';
  outcome: 'won' | 'lost' | 'open';
  /** Monthly, US dollars. */
  monthlyDollars: number;
  /** Epoch milliseconds; in the future for an open deal. */
  closesAt: number;
}

/** The day from which new product lines earn more; deals on both sides of it tell the rules apart. */
const rateChangedOn = '2024-02-27';

/** The deals with one client, oldest first: none to six. */
export function planDeals(random: Random, traits: Traits, today: string): PlannedDeal[] {
  if (traits.story === 'noDeals' || traits.story === 'nothing') return [];
  const lines = random.shuffled(hubs.map((hub) => productLineOf[hub]));
  const many = random.weighted([
    { weight: 3, value: 1 },
    { weight: 5, value: 2 },
    { weight: 5, value: 3 },
    { weight: 3, value: 4 },
    { weight: 1, value: 5 },
    { weight: 1, value: 6 },
  ]);
  const closings = closingTimes(random, traits, today, many);
  const now = midnight(today);
  const sold: ProductLine[] = [];
  return closings.map((closesAt, index) => {
    const lost = random.chance(0.1) && !(index === 0 && traits.story === 'oldLine');
    const outcome = closesAt > now ? 'open' : lost ? 'lost' : 'won';
    const again = sold.length > 0 && (traits.story === 'oldLine' || random.chance(0.45));
    const productLine = again ? sold[0]! : lines[sold.length % lines.length]!;
    const saleKind = again
      ? random.chance(0.8)
        ? 'upsell'
        : 'increase'
      : sold.length === 0
        ? 'new'
        : 'cross-sell';
    if (outcome === 'won' && !sold.includes(productLine)) sold.push(productLine);
    return {
      productLine,
      saleKind,
      dealType: random.chance(0.72) ? 'sourced' : 'assisted',
      outcome,
      monthlyDollars: again ? random.integer(60, 320) : random.integer(150, 560),
      closesAt,
    };
  });
}

function closingTimes(random: Random, traits: Traits, today: string, many: number): number[] {
  const workingTime = (time: number) => time + random.integer(7 * 3_600_000, 17 * 3_600_000);
  const daysAgo = (least: number, most: number) =>
    workingTime(midnight(today, -random.integer(least, most)));
  if (traits.story === 'oldLine') {
    const sinceChange = Math.ceil((midnight(today) - midnight(rateChangedOn)) / dayLength);
    const before = Math.max(400, sinceChange + 5);
    const first = daysAgo(before, before + 500);
    const later = Array.from({ length: Math.max(1, many - 1) }, () => daysAgo(5, 350));
    return [first, ...later.sort((a, b) => a - b)];
  }
  const times = Array.from({ length: many }, () =>
    random.weighted<() => number>([
      { weight: 5, value: () => daysAgo(3, 355) },
      { weight: 3, value: () => daysAgo(370, 1000) },
      { weight: 1, value: () => workingTime(midnight(today, random.integer(2, 80))) },
    ])(),
  );
  return times.sort((a, b) => a - b);
}
