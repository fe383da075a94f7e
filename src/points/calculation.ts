import { roundToMillionth } from './amount.ts';
import { entryAt } from './client-result.ts';
import { toDay, toDayNumber } from './day.ts';
import type { ClientFacts, Day, SaleFacts } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { marketOf } from './market.ts';
import { cancelledShare } from './read-managed.ts';
import type { Entry } from './result.ts';
import type { Figure } from './rules/schema.ts';
import { findFirstSales, lineStartOf } from './sold-rate.ts';

/** A factor of an entry, and where it comes from: a rule's figure, or a fact of the client. */
export interface Factor {
  value: number;
  /** Key of `sources`, with its confidence; null when the client's own facts decide. */
  source: string | null;
  confidence: Figure['confidence'] | null;
}

/** From fact to points: `mrr / worth * rate * multiplier * share`. */
export interface Calculation {
  mrr: number | string;
  currency: string;
  /** How much of the currency is worth US$100; the entry's `conversion` says who says so. */
  worth: Factor;
  /** Points per US$100. */
  rate: Factor;
  multiplier: Factor;
  share: Factor;
}

export interface CalculatedEntry {
  entry: Entry;
  state: 'counts' | 'ended' | 'notYet';
  /** Null for points that HubSpot reported: they are taken as they are. */
  calculation: Calculation | null;
}

const ofFact = (value: number): Factor => ({ value, source: null, confidence: null });
export const ofFigure = ({ value, source, confidence }: Figure): Factor => ({
  value,
  source,
  confidence,
});

function multiplierOf(ledger: Ledger, client: ClientFacts): Factor {
  const { multiplier, from } = marketOf(client, ledger.rules);
  const growth = ledger.ruleSet.growthMarkets;
  if (from === 'multiplier' || !growth?.pointsMultiplier || multiplier === 1) {
    return ofFact(multiplier);
  }
  // The country is in a separate list, whose confidence can be lower than the multiplier's.
  const list =
    from === 'country' &&
    growth.countries.find(({ codes }) => codes.includes(client.country ?? ''));
  return ofFigure(list ? { ...list, value: multiplier } : growth.pointsMultiplier);
}

/** The figure of the rule set with which the rate came about. */
function rateOf(ledger: Ledger, entry: Entry, lineStart: Day | null): Factor {
  const { rates, dealBased } = ledger.ruleSet;
  const rate = entry.rate ?? 0;
  if (entry.track === 'managed') return ofFigure(rates.managed!);
  const figure = rates.sold
    .filter(
      ({ linesFirstSoldFrom }) =>
        linesFirstSoldFrom === null || lineStart === null || linesFirstSoldFrom <= lineStart,
    )
    .map((row) => row[entry.dealType ?? 'sourced'])
    .findLast((candidate) => candidate?.value === rate);
  // Of an older or unknown line the model alone gives the rate.
  const isDealBased = toDayNumber(entry.earnedOn ?? '') >= ledger.account.dealBasedFrom;
  if (dealBased && isDealBased && (lineStart === null || !figure)) {
    return ofFigure({ ...dealBased, value: rate });
  }
  return figure ? ofFigure(figure) : ofFact(rate);
}

function saleOf({ sales }: ClientFacts, saleId: string | null): SaleFacts | undefined {
  return sales?.find(({ id }) => id === saleId);
}

/** When the product line was first sold to the client; null when unknown or not a sale. */
export function lineStartDay(client: ClientFacts, saleId: string | null): Day | null {
  const sale = saleOf(client, saleId);
  if (!sale?.closedOn) return null;
  const closed = toDayNumber(sale.closedOn);
  const start = lineStartOf(sale, closed, findFirstSales(client.sales ?? [], new Map()));
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
): CalculatedEntry {
  const entry = entryAt(ledger, client, at);
  const { earnedOn, expiresOn, saleId } = entry;
  const state =
    earnedOn !== null && earnedOn > asOf
      ? 'notYet'
      : expiresOn !== null && expiresOn <= asOf
        ? 'ended'
        : 'counts';
  const { currency, conversion } = entry;
  // Whatever has a rate was scored, so its amount and currency are known.
  if (entry.rate === null || currency === null || conversion === null) {
    return { entry, state, calculation: null };
  }
  const published = conversion.source === 'published' && ledger.ruleSet.currencies[currency];
  return {
    entry,
    state,
    calculation: {
      mrr: mrrOf(client, entry),
      currency,
      worth: published ? ofFigure(published) : ofFact(conversion.value),
      rate: rateOf(ledger, entry, lineStartDay(client, saleId)),
      multiplier: multiplierOf(ledger, client),
      share: ofFact(entry.share),
    },
  };
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
  return client
    ? Array.from({ length: starts[clientIndex + 1]! - from }, (_, offset) =>
        calculatedEntry(ledger, client, from + offset, asOf),
      )
    : [];
}
