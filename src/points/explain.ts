import { clientResultOn, endsEarly, entryAt } from './client-result.ts';
import { publishedConversion } from './compiled-rules.ts';
import { toDay, toDayNumber } from './day.ts';
import type { ClientFacts, Day, SaleFacts } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { marketOf } from './market.ts';
import type { ClientResult, Entry, SetAside } from './result.ts';
import type { Figure } from './rules/schema.ts';
import { findFirstSales, lineStartOf } from './sold-rate.ts';

/** A factor of an entry, and where it comes from: a rule's figure, or a fact of the client. */
export interface Factor {
  value: number;
  /** Key of `sources`, with its confidence; null when the client's own facts decide. */
  source: string | null;
  confidence: Figure['confidence'] | null;
}

/** One entry from fact to points: `mrr / worth * rate * multiplier * share = points`. */
export interface ExplainedEntry {
  entry: Entry;
  state: 'counts' | 'ended' | 'notYet';
  /** Null for points that HubSpot reported: they are taken as they are. */
  calculation: {
    mrr: number | string;
    currency: string;
    /** How much of the currency is worth US$100; the entry's `conversion` says who says so. */
    worth: Factor;
    /** Points per US$100. */
    rate: Factor;
    multiplier: Factor;
    share: Factor;
    /** How many months a sale counts; null for managed entries. */
    windowMonths: Factor | null;
    /** The rule by which a sale ends before its months, when it does. */
    ended: { on: Day; source: string; confidence: Figure['confidence'] } | null;
    /** When the product line was first sold to the client; null when unknown or not a sale. */
    lineFirstSoldOn: Day | null;
  } | null;
}

export interface ClientExplanation {
  asOf: Day;
  ruleSet: string;
  client: ClientResult;
  /** Every entry of every day, in the order of the facts. */
  entries: ExplainedEntry[];
  setAside: readonly SetAside[];
}

const ofFact = (value: number): Factor => ({ value, source: null, confidence: null });
const ofFigure = ({ value, source, confidence }: Figure): Factor => ({ value, source, confidence });

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
  return list
    ? { value: multiplier, source: list.source, confidence: list.confidence }
    : ofFigure(growth.pointsMultiplier);
}

/** The figure of the rule set with which the rate came about. */
function rateOf(ledger: Ledger, entry: Entry, lineStart: Day | null): Factor {
  const { rates, dealBased } = ledger.ruleSet;
  const rate = entry.rate ?? 0;
  if (entry.track === 'managed') return rates.managed ? ofFigure(rates.managed) : ofFact(rate);
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

function endOf(ledger: Ledger, { track, expiresOn }: Entry, at: number) {
  if (track !== 'sold' || expiresOn === null || !endsEarly(ledger, at)) return null;
  const { source, confidence } = ledger.ruleSet.salesEnd;
  return { on: expiresOn, source, confidence };
}

function lineStartDay(client: ClientFacts, sale: SaleFacts | undefined): Day | null {
  if (!sale?.closedOn) return null;
  const closed = toDayNumber(sale.closedOn);
  const start = lineStartOf(sale, closed, findFirstSales(client.sales ?? [], new Map()));
  return start === null ? null : toDay(start);
}

function explainEntry(ledger: Ledger, client: ClientFacts, at: number, asOf: Day): ExplainedEntry {
  const entry = entryAt(ledger, client, at);
  const { earnedOn, expiresOn } = entry;
  const state =
    earnedOn !== null && earnedOn > asOf
      ? 'notYet'
      : expiresOn !== null && expiresOn <= asOf
        ? 'ended'
        : 'counts';
  const sale = client.sales?.find(({ id }) => id === entry.saleId);
  const fact = entry.track === 'managed' ? client.managed : sale;
  const { currency, conversion } = entry;
  // Whatever has a rate was scored, so its amount and currency are known.
  if (entry.rate === null || currency === null || conversion === null) {
    return { entry, state, calculation: null };
  }
  const published =
    conversion.source === 'published' && publishedConversion(ledger.ruleSet, currency);
  const lineFirstSoldOn = lineStartDay(client, sale);
  return {
    entry,
    state,
    calculation: {
      mrr: fact?.mrr ?? 0,
      currency,
      worth: published ? ofFigure(published) : ofFact(conversion.value),
      rate: rateOf(ledger, entry, lineFirstSoldOn),
      multiplier: multiplierOf(ledger, client),
      share: ofFact(entry.share),
      windowMonths: entry.track === 'sold' ? ofFigure(ledger.ruleSet.soldWindowMonths) : null,
      ended: endOf(ledger, entry, at),
      lineFirstSoldOn,
    },
  };
}

/**
 * Everything about one client, from fact to rule to entry to total, also what counts no longer or
 * not yet.
 *
 * @throws RangeError when there is no client of that id
 */
export function explainClient(ledger: Ledger, clientId: string, asOf: Day): ClientExplanation {
  const index = ledger.clients.findIndex(({ id }) => id === clientId);
  const client = ledger.clients[index];
  if (!client) throw new RangeError(`there is no client ${clientId}`);
  const from = ledger.starts[index] ?? 0;
  const count = (ledger.starts[index + 1] ?? from) - from;
  return {
    asOf,
    ruleSet: ledger.ruleSet.id,
    client: clientResultOn(ledger, index, asOf),
    entries: Array.from({ length: count }, (_, offset) =>
      explainEntry(ledger, client, from + offset, asOf),
    ),
    setAside: ledger.setAside.get(index) ?? [],
  };
}
