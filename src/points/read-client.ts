import { scale, toMillionths } from './amount.ts';
import type { CompiledRules } from './compiled-rules.ts';
import { conversionAt } from './conversions.ts';
import { addMonths, alwaysBefore, never, toDayNumber, type DayNumber } from './day.ts';
import { entryKinds, reportedSales, type AccountFacts, type EntrySink } from './entry-sink.ts';
import type { ClientFacts, SaleFacts } from './facts.ts';
import { marketOf } from './market.ts';
import { readManaged } from './read-managed.ts';
import { findFirstSales, soldRatesOf, type FirstSales } from './sold-rate.ts';

/** A client in a what-if: so many of its last sales are planned. */
export interface PlannedClient extends ClientFacts {
  plannedSales?: number;
}

const firstSales: FirstSales = new Map();

/** The months of a sale, or less when the client stops paying; never before it began. */
function endOfSale({ endsOn }: SaleFacts, closed: DayNumber, rules: CompiledRules): DayNumber {
  const over = addMonths(closed, rules.windowMonths);
  return endsOn && rules.salesEnd ? Math.max(closed, Math.min(over, toDayNumber(endsOn))) : over;
}

/** @returns whether the sale could be scored: one that is over could, one without MRR could not */
function readSale(
  sale: SaleFacts,
  index: number,
  multiplier: number,
  rules: CompiledRules,
  account: AccountFacts,
  sink: EntrySink,
): boolean {
  const { mrr, closedOn, dealType } = sale;
  const currency = sale.currency || account.companyCurrency;
  if (mrr === undefined || mrr === null) return sink.setAside(index, 'mrr.missing', null);
  const amount = toMillionths(mrr);
  if (amount === 0) return sink.setAside(index, 'mrr.zero', null);
  if (!currency) return sink.setAside(index, 'currency.missing', null);
  if (!closedOn) return sink.setAside(index, 'closedOn.missing', null);
  const closed = toDayNumber(closedOn);
  const rates =
    closed >= account.dealBasedFrom
      ? rules.soldRates[rules.soldRates.length - 1]
      : soldRatesOf(sale, closed, firstSales, rules);
  if (!dealType && rates?.sourced !== rates?.assisted)
    return sink.setAside(index, 'dealType.missing', null);
  const rate = rates?.[dealType ?? 'sourced'] ?? null;
  if (rate === null) return sink.setAside(index, 'rate.unpublished', null);
  const conversion = conversionAt(account.conversions, currency, closed);
  if (!conversion) return sink.setAside(index, 'currency.unknown', currency);
  return sink.entry(
    dealType ? entryKinds[dealType] : entryKinds.soldUndecided,
    scale(amount, rules.pointsOf(conversion.value, rate, multiplier, 1)),
    closed,
    endOfSale(sale, closed, rules),
    index,
    rate,
  );
}

/**
 * Turns one client's facts into entries, for every day at once: a day only selects among them.
 * Where no sale could be scored, or no managed MRR, HubSpot's own points are used; they are points,
 * so not in the rule sets that measure MRR. A planned sale comes on top of them: it says nothing of
 * what was sold before.
 */
export function readClient(
  client: PlannedClient,
  rules: CompiledRules,
  account: AccountFacts,
  sink: EntrySink,
): void {
  const { multiplier } = marketOf(client, rules);
  const { reported, plannedSales = 0 } = client;
  const sales = client.sales ?? [];
  let isScored = false;
  if (sales.length > 0 && rules.soldRates.length > 1) findFirstSales(sales, firstSales);
  for (let index = 0; index < sales.length; index += 1) {
    const scored = readSale(sales[index]!, index, multiplier, rules, account, sink);
    if (scored && index < sales.length - plannedSales) isScored = true;
  }
  if (!isScored && rules.ruleSet.unit === 'points' && reported?.sold) {
    const points = Number(toMillionths(reported.sold));
    sink.entry(entryKinds.soldUndecided, points, alwaysBefore, never, reportedSales, NaN);
  }
  readManaged(client, multiplier, rules, account, sink);
}
