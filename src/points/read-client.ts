import { scale, toMillionths, type Millionths } from './amount.ts';
import type { CompiledRules } from './compiled-rules.ts';
import { ownConversionOn, type OwnConversions } from './conversions.ts';
import { addMonths, alwaysBefore, never, toDayNumber, type DayNumber } from './day.ts';
import type { ClientFacts, ManagedFacts, SaleFacts } from './facts.ts';
import { marketOf } from './market.ts';
import type { SetAside } from './result.ts';
import { findFirstSales, soldRatesOf, type FirstSales } from './sold-rate.ts';

/** What an entry counts to. */
export const entryKinds = { managed: 0, sourced: 1, assisted: 2, soldUndecided: 3 } as const;
export type EntryKind = (typeof entryKinds)[keyof typeof entryKinds];

/** Stands for the managed credit where a sale's index is asked for. */
export const notASale = -1;
/** Stands for the sum of all sales that HubSpot reported. */
export const reportedSales = -2;

export interface EntrySink {
  /** `rate` is NaN when HubSpot's own points are used. @returns that the fact was scored */
  entry(
    kind: EntryKind,
    points: Millionths,
    earned: DayNumber,
    expires: DayNumber,
    saleIndex: number,
    rate: number,
  ): true;
  /** @returns that the fact was not scored */
  setAside(saleIndex: number, reason: SetAside['reason'], value: string | null): false;
}

/** What the whole account shares. */
export interface AccountFacts {
  /** The currency of sales that name none; null when it is not known. */
  companyCurrency: string | null;
  conversions: OwnConversions;
  /** From this day on sales follow the deal-based model; `never` where it does not apply. */
  dealBasedFrom: DayNumber;
}

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
  const sourced = rates?.sourced ?? null;
  const assisted = rates?.assisted ?? null;
  if (!dealType && sourced !== assisted) return sink.setAside(index, 'dealType.missing', null);
  const rate = dealType === 'assisted' ? assisted : sourced;
  if (rate === null) return sink.setAside(index, 'rate.unpublished', null);
  // HubSpot's published conversion goes before the partner's own.
  let conversion = rules.conversion(currency, rate, multiplier, 1);
  if (!conversion) {
    const own = ownConversionOn(account.conversions, currency, closed);
    conversion = own ? rules.conversion(own.value, rate, multiplier, 1) : null;
  }
  if (!conversion) return sink.setAside(index, 'currency.unknown', currency);
  return sink.entry(
    dealType ? entryKinds[dealType] : entryKinds.soldUndecided,
    scale(amount, conversion),
    closed,
    endOfSale(sale, closed, rules),
    index,
    rate,
  );
}

/**
 * Managed credit ends when the relationship lapses or the subscription does, whichever is first.
 */
function endOfManaged({ lapsesOn, cancelsOn }: ManagedFacts): DayNumber {
  return Math.min(
    lapsesOn ? toDayNumber(lapsesOn) : never,
    cancelsOn ? toDayNumber(cancelsOn) : never,
  );
}

/** @returns whether the managed credit could be scored */
function readManaged(
  managed: ManagedFacts,
  mrr: number | string,
  multiplier: number,
  rules: CompiledRules,
  account: AccountFacts,
  sink: EntrySink,
): boolean {
  const amount = toMillionths(mrr);
  if (amount === 0) return false;
  const { currency } = managed;
  if (!currency) return sink.setAside(notASale, 'currency.missing', null);
  const rate = rules.managedRate;
  if (rate === null) return sink.setAside(notASale, 'rate.unpublished', null);
  const partners = rules.managedShared ? (managed.partners ?? 1) : 1;
  const ends = endOfManaged(managed);
  const published = rules.conversion(currency, rate, multiplier, partners);
  if (published) {
    const points = scale(amount, published);
    return sink.entry(entryKinds.managed, points, alwaysBefore, ends, notASale, rate);
  }
  const own = account.conversions.get(currency);
  if (!own) return sink.setAside(notASale, 'currency.unknown', currency);
  for (const [at, { value, from, until }] of own.entries()) {
    const conversion = rules.conversion(value, rate, multiplier, partners);
    // The credit has no known beginning, so on the days before the first conversion that one holds.
    const begins = at === 0 ? alwaysBefore : from;
    if (!conversion || begins >= ends) continue;
    const points = scale(amount, conversion);
    sink.entry(entryKinds.managed, points, begins, Math.min(until, ends), notASale, rate);
  }
  return true;
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
  const { managed, reported, plannedSales = 0 } = client;
  const sales = client.sales ?? [];
  const reportedCounts = rules.ruleSet.unit === 'points';
  let isScored = false;
  if (sales.length > 0 && rules.soldRates.length > 1) findFirstSales(sales, firstSales);
  for (let index = 0; index < sales.length; index += 1) {
    const scored = readSale(sales[index]!, index, multiplier, rules, account, sink);
    if (scored && index < sales.length - plannedSales) isScored = true;
  }
  if (!isScored && reportedCounts && reported?.sold) {
    const points = Number(toMillionths(reported.sold));
    sink.entry(entryKinds.soldUndecided, points, alwaysBefore, never, reportedSales, NaN);
  }
  const mrr = managed?.mrr;
  isScored =
    !!managed &&
    mrr !== undefined &&
    mrr !== null &&
    readManaged(managed, mrr, multiplier, rules, account, sink);
  if (!isScored && reportedCounts && reported?.managed) {
    const points = Number(toMillionths(reported.managed));
    const expires = managed ? endOfManaged(managed) : never;
    sink.entry(entryKinds.managed, points, alwaysBefore, expires, notASale, NaN);
  }
}
