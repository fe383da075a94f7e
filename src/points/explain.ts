import {
  calculatedEntries,
  lineStartDay,
  ofFigure,
  type CalculatedEntry,
  type Calculation,
  type Factor,
} from './calculation.ts';
import { clientResultOn, endsEarly } from './client-result.ts';
import type { ClientFacts, Day } from './facts.ts';
import type { Ledger } from './ledger.ts';
import type { ClientResult, Entry, SetAside } from './result.ts';
import type { Figure } from './rules/schema.ts';

/** One entry from fact to points, and for how long it counts. */
export interface ExplainedEntry extends CalculatedEntry {
  calculation:
    | (Calculation & {
        /** How many months a sale counts; null for managed entries. */
        windowMonths: Factor | null;
        /** The rule by which a sale ends before its months, when it does. */
        ended: { on: Day; source: string; confidence: Figure['confidence'] } | null;
        /** When the product line was first sold to the client; null when unknown or not a sale. */
        lineFirstSoldOn: Day | null;
      })
    | null;
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

function explainEntry(
  ledger: Ledger,
  client: ClientFacts,
  at: number,
  calculated: CalculatedEntry,
): ExplainedEntry {
  const { entry, calculation } = calculated;
  return {
    ...calculated,
    calculation: calculation && {
      ...calculation,
      windowMonths: entry.track === 'sold' ? ofFigure(ledger.ruleSet.soldWindowMonths) : null,
      ended: endOf(ledger, entry, at),
      lineFirstSoldOn: lineStartDay(client, entry.saleId),
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
  return {
    asOf,
    ruleSet: ledger.ruleSet.id,
    client: clientResultOn(ledger, index, asOf),
    entries: calculatedEntries(ledger, index, asOf).map((calculated, offset) =>
      explainEntry(ledger, client, from + offset, calculated),
    ),
    setAside: ledger.setAside.get(index) ?? [],
  };
}
