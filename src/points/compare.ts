import { never } from './day.ts';
import type { Day, Facts } from './facts.ts';
import { openLedger, type Ledger } from './ledger.ts';
import type { Performance, SetAside, Totals } from './result.ts';
import type { RuleSet } from './rules/schema.ts';
import { summaryOn } from './score.ts';
import { clientTotalsOn, subtractTotals } from './totals.ts';

/** One account under one of two rule sets. */
export interface ComparedSide {
  ruleSet: string;
  unit: RuleSet['unit'];
  /** Whether the deal-based model is applied. */
  dealBased: boolean;
  totals: Totals;
  performance: Performance;
  setAside: SetAside[];
}

export interface Comparison {
  asOf: Day;
  left: ComparedSide;
  right: ComparedSide;
  /** `right` minus `left`; null when one counts points and the other MRR. */
  difference: Totals | null;
  clients: {
    id: string;
    name: string | null;
    left: Totals;
    right: Totals;
    difference: Totals | null;
  }[];
}

/** One account on a day in two ledgers of the same clients. */
export function compareLedgers(left: Ledger, right: Ledger, asOf: Day): Comparison {
  const comparable = left.ruleSet.unit === right.ruleSet.unit;
  const sideOf = (ledger: Ledger): ComparedSide => ({
    ruleSet: ledger.ruleSet.id,
    unit: ledger.ruleSet.unit,
    dealBased: ledger.account.dealBasedFrom < never,
    ...summaryOn(ledger, asOf),
    setAside: [...ledger.setAside.values()].flat(),
  });
  const sides = { left: sideOf(left), right: sideOf(right) };
  return {
    asOf,
    ...sides,
    difference: comparable ? subtractTotals(sides.right.totals, sides.left.totals) : null,
    clients: left.clients.map(({ id, name }, index) => {
      const totals = {
        left: clientTotalsOn(left, index, asOf),
        right: clientTotalsOn(right, index, asOf),
      };
      return {
        id,
        name: name ?? null,
        ...totals,
        difference: comparable ? subtractTotals(totals.right, totals.left) : null,
      };
    }),
  };
}

/**
 * The same facts on the same day under two rule sets, for example today's and the announced one.
 *
 * @throws FactsError when the points exceed what is exact (see `openLedger`)
 */
export function compareRuleSets(
  facts: Facts,
  [left, right]: readonly [RuleSet, RuleSet],
  asOf: Day,
): Comparison {
  return compareLedgers(openLedger(facts, left), openLedger(facts, right), asOf);
}

/** The account with the deal-based model or without it, whichever the partner has chosen. */
export function withDealBased({ partner, clients, ruleSet }: Ledger, dealBased: boolean): Ledger {
  return openLedger({ partner: { ...partner, dealBased }, clients: [...clients] }, ruleSet);
}
