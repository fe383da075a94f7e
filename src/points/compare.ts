import type { Day, Facts } from './facts.ts';
import { openLedger } from './ledger.ts';
import type { Performance, SetAside, Totals } from './result.ts';
import type { RuleSet } from './rules/schema.ts';
import { summaryOn } from './score.ts';
import { clientTotalsOn, subtractTotals } from './totals.ts';

/** One account under one of two rule sets. */
export interface ComparedSide {
  ruleSet: string;
  unit: RuleSet['unit'];
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

/**
 * The same facts on the same day under two rule sets, for example today's and the announced one.
 *
 * @throws FactsError when the points exceed what is exact (see `openLedger`)
 */
export function compareRuleSets(
  facts: Facts,
  [leftRules, rightRules]: readonly [RuleSet, RuleSet],
  asOf: Day,
): Comparison {
  const [left, right] = [openLedger(facts, leftRules), openLedger(facts, rightRules)];
  const comparable = leftRules.unit === rightRules.unit;
  const sideOf = (ledger: typeof left): ComparedSide => ({
    ruleSet: ledger.ruleSet.id,
    unit: ledger.ruleSet.unit,
    ...summaryOn(ledger, asOf),
    setAside: [...ledger.setAside.values()].flat(),
  });
  const sides = { left: sideOf(left), right: sideOf(right) };
  return {
    asOf,
    ...sides,
    difference: comparable ? subtractTotals(sides.right.totals, sides.left.totals) : null,
    clients: facts.clients.map(({ id, name }, index) => {
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
