import {
  calculatedEntries,
  lineStartDay,
  type CalculatedEntry,
  type Citation,
} from './calculation.ts';
import { clientResultOn, endsEarly } from './client-result.ts';
import type { ClientFacts, Day } from './facts.ts';
import type { Ledger } from './ledger.ts';
import type { ClientResult, Entry, SetAside } from './result.ts';
import type { Figure } from './rules/schema.ts';
import { findFirstSales, type FirstSales } from './sold-rate.ts';

/** A factor of an entry, and where it comes from: a rule's figure, or a fact of the client. */
export interface Factor {
  value: number;
  /** Key of `sources`, with its confidence; null when the client's own facts decide. */
  source: string | null;
  confidence: Figure['confidence'] | null;
}

/** From fact to points: `mrr / worth * rate * multiplier * share`, and for how long it counts. */
export interface ExplainedCalculation {
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
}

export interface ExplainedEntry extends Omit<CalculatedEntry, 'calculation'> {
  /** Null for points that HubSpot reported: they are taken as they are. */
  calculation: ExplainedCalculation | null;
}

export interface ClientExplanation {
  asOf: Day;
  ruleSet: string;
  client: ClientResult;
  /** Every entry of every day, in the order of the facts. */
  entries: ExplainedEntry[];
  setAside: readonly SetAside[];
}

function endOf(ledger: Ledger, { track, expiresOn }: Entry, at: number) {
  if (track !== 'sold' || expiresOn === null || !endsEarly(ledger, at)) return null;
  const { source, confidence } = ledger.ruleSet.salesEnd;
  return { on: expiresOn, source, confidence };
}

const factorOf = (value: number, cited: Citation | null = null): Factor => ({
  value,
  source: cited?.source ?? null,
  confidence: cited?.confidence ?? null,
});

function explainEntry(
  ledger: Ledger,
  client: ClientFacts,
  at: number,
  { entry, state, calculation }: CalculatedEntry,
  firstSales: FirstSales,
): ExplainedEntry {
  const { currency, conversion, rate, multiplier, share } = entry;
  if (!calculation || currency === null || conversion === null || rate === null) {
    return { entry, state, calculation: null };
  }
  const { currencies, soldWindowMonths: months } = ledger.ruleSet;
  return {
    entry,
    state,
    calculation: {
      mrr: calculation.mrr,
      currency,
      worth: factorOf(
        conversion.value,
        conversion.source === 'published' ? currencies[currency] : null,
      ),
      rate: factorOf(rate, calculation.rate),
      multiplier: factorOf(multiplier, calculation.multiplier),
      share: factorOf(share),
      windowMonths: entry.track === 'sold' ? factorOf(months.value, months) : null,
      ended: endOf(ledger, entry, at),
      lineFirstSoldOn: lineStartDay(client, entry.saleId, firstSales),
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
  const firstSales = findFirstSales(client.sales ?? [], new Map());
  return {
    asOf,
    ruleSet: ledger.ruleSet.id,
    client: clientResultOn(ledger, index, asOf),
    entries: calculatedEntries(ledger, index, asOf).map((calculated, offset) =>
      explainEntry(ledger, client, from + offset, calculated, firstSales),
    ),
    setAside: ledger.setAside.get(index) ?? [],
  };
}
