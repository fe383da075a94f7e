import { roundToMillionth } from './amount.ts';
import { entryAt } from './client-result.ts';
import { toDay, toDayNumber } from './day.ts';
import type { ClientFacts, Day, SaleFacts } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { marketOf } from './market.ts';
import { cancelledShare } from './read-managed.ts';
import type { Entry } from './result.ts';
import type { Figure } from './rules/schema.ts';
import { findFirstSales, lineStartOf, type FirstSales } from './sold-rate.ts';

/** A figure of the rule set, by its key in `sources` and its confidence. */
export type Citation = Pick<Figure, 'source' | 'confidence'>;

/** What the entry itself does not say of `mrr / conversion * rate * multiplier * share`. */
export interface Calculation {
  mrr: number | string;
  /** Where the rate is from; null when no figure of the rule set has it. */
  rate: Citation | null;
  /** Where the multiplier is from; null when the client's own facts decide. */
  multiplier: Citation | null;
}

export interface CalculatedEntry {
  entry: Entry;
  state: 'counts' | 'ended' | 'notYet';
  /** Null for points that HubSpot reported: they are taken as they are. */
  calculation: Calculation | null;
}

function multiplierOf(ledger: Ledger, client: ClientFacts): Citation | null {
  const { multiplier, from } = marketOf(client, ledger.rules);
  const growth = ledger.ruleSet.growthMarkets;
  if (from === 'multiplier' || !growth?.pointsMultiplier || multiplier === 1) return null;
  // The country is in a separate list, whose confidence can be lower than the multiplier's.
  const list =
    from === 'country' &&
    growth.countries.find(({ codes }) => codes.includes(client.country ?? ''));
  return list || growth.pointsMultiplier;
}

/** The figure of the rule set with which the rate came about. */
function rateOf(ledger: Ledger, entry: Entry, lineStart: Day | null): Citation | null {
  const { rates, dealBased } = ledger.ruleSet;
  if (entry.track === 'managed') return rates.managed;
  const figure = rates.sold
    .filter(
      ({ linesFirstSoldFrom }) =>
        linesFirstSoldFrom === null || lineStart === null || linesFirstSoldFrom <= lineStart,
    )
    .map((row) => row[entry.dealType ?? 'sourced'])
    .findLast((candidate) => candidate?.value === entry.rate);
  // Of an older or unknown line the model alone gives the rate.
  const isDealBased = toDayNumber(entry.earnedOn ?? '') >= ledger.account.dealBasedFrom;
  return (isDealBased && (lineStart === null || !figure) && dealBased) || figure || null;
}

function saleOf({ sales }: ClientFacts, saleId: string | null): SaleFacts | undefined {
  return sales?.find(({ id }) => id === saleId);
}

/** When the product line was first sold to the client; null when unknown or not a sale. */
export function lineStartDay(
  client: ClientFacts,
  saleId: string | null,
  firstSales: FirstSales,
): Day | null {
  const sale = saleOf(client, saleId);
  if (!sale?.closedOn) return null;
  const start = lineStartOf(sale, toDayNumber(sale.closedOn), firstSales);
  return start === null ? null : toDay(start);
}

/** The MRR behind an entry: of managed credit the part that is cancelled, or what stays. */
function mrrOf(client: ClientFacts, { track, reason, saleId }: Entry): number | string {
  if (track === 'sold') return saleOf(client, saleId)?.mrr ?? 0;
  const whole = client.managed?.mrr ?? 0;
  const share = cancelledShare(client);
  return share
    ? roundToMillionth(Number(whole) * (reason === 'managed.cancelled' ? share : 1 - share))
    : whole;
}

function calculatedEntry(
  ledger: Ledger,
  client: ClientFacts,
  at: number,
  asOf: Day,
  firstSales: FirstSales,
): CalculatedEntry {
  const entry = entryAt(ledger, client, at);
  const { earnedOn, expiresOn, saleId } = entry;
  const state =
    earnedOn !== null && earnedOn > asOf
      ? 'notYet'
      : expiresOn !== null && expiresOn <= asOf
        ? 'ended'
        : 'counts';
  // Whatever has a rate was scored, so its amount and currency are known.
  const calculation =
    entry.rate === null
      ? null
      : {
          mrr: mrrOf(client, entry),
          rate: rateOf(ledger, entry, lineStartDay(client, saleId, firstSales)),
          multiplier: multiplierOf(ledger, client),
        };
  return { entry, state, calculation };
}

/** Every entry of a client on every day, in the order of the facts, with its arithmetic. */
export function calculatedEntries(
  ledger: Ledger,
  clientIndex: number,
  asOf: Day,
): CalculatedEntry[] {
  const { clients, starts } = ledger;
  const client = clients[clientIndex];
  const from = starts[clientIndex]!;
  if (!client) return [];
  // Once for all of them: a client may have thousands of sales.
  const firstSales = findFirstSales(client.sales ?? [], new Map());
  return Array.from({ length: starts[clientIndex + 1]! - from }, (_, offset) =>
    calculatedEntry(ledger, client, from + offset, asOf, firstSales),
  );
}
