import { clientResultAt } from './client-result.ts';
import { toDayNumber } from './day.ts';
import type { Day, Facts } from './facts.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { countTools, medianOf } from './median-tools.ts';
import { performanceOf } from './performance.ts';
import type { Performance, Result, Totals } from './result.ts';
import type { RuleSet } from './rules/schema.ts';
import { totalsOn } from './totals.ts';

export interface ScoreOptions {
  ruleSet: RuleSet;
  /** The day to score; it need not be in the rule set's period. */
  asOf: Day;
  /** A tier of the rule set that the partner aims at. */
  goalTier?: string | null;
}

/** Totals and tier of a ledger on a day, without writing out clients and entries. */
export function summaryOn(
  ledger: Ledger,
  asOf: Day,
  goalTier?: string | null,
): { totals: Totals; performance: Performance } {
  const totals = totalsOn(ledger, asOf);
  const medianTools = medianOf(countTools(ledger.clients));
  const performance = performanceOf(ledger, totals, asOf, medianTools, goalTier);
  return { totals, performance };
}

/** The whole result of a ledger on a day. */
export function resultOn(ledger: Ledger, asOf: Day, goalTier?: string | null): Result {
  const { ruleSet, clients, setAside } = ledger;
  const day = toDayNumber(asOf);
  return {
    ruleSet: ruleSet.id,
    unit: ruleSet.unit,
    asOf,
    ...summaryOn(ledger, asOf, goalTier),
    clients: clients.map((_, index) => clientResultAt(ledger, index, day)),
    setAside: [...setAside.values()].flat(),
  };
}

/**
 * Scores an account: every entry that counts on the day, the totals, and the tier that they meet.
 * Pure: the same facts, rules and day always give the same result. For many questions about one
 * account, open a ledger once and ask it.
 *
 * @throws FactsError when the points exceed what is exact (see `openLedger`)
 * @throws RangeError when `goalTier` is no tier of the rule set
 */
export function score(facts: Facts, { ruleSet, asOf, goalTier }: ScoreOptions): Result {
  return resultOn(openLedger(facts, ruleSet), asOf, goalTier);
}
