import {
  compareLedgers,
  openLedger,
  ruleSetOf,
  withDealBased,
  type Comparison,
  type RuleSet,
} from '@partner-tier-points/points';
import type { ScoredPage } from '../shared/account.ts';

/** Stands for the applied rule set, without and with the deal-based model, among the rule sets. */
export const dealBased = 'deal-based';

interface Compared {
  /** The id of a rule set, or `dealBased`. */
  other: string;
  comparison: Comparison;
}

/** What the applied rule set can be compared with, the newest first. */
export function othersOf({ account, ledger: { ruleSet } }: ScoredPage): string[] {
  return [
    ...(ruleSet.dealBased === null ? [] : [dealBased]),
    ...account.ruleSets.flatMap(({ id }) => (id === ruleSet.id ? [] : [id])).toReversed(),
  ];
}

const differs = ({ difference }: Comparison) => Boolean(difference?.total);

/**
 * Compares the applied rule set with the one that is wanted; else with the newest that gives
 * another total, where there is one.
 *
 * @param wanted the id of a rule set, or `dealBased`
 */
export function compareWith(scored: ScoredPage, wanted: string | null): Compared {
  const { account, ledger, result } = scored;
  const { ruleSet } = ledger;
  if (wanted === dealBased && ruleSet.dealBased !== null) {
    const [without, using] = [withDealBased(ledger, false), withDealBased(ledger, true)];
    return { other: dealBased, comparison: compareLedgers(without, using, result.asOf) };
  }
  const compared = (other: RuleSet): Compared => ({
    other: other.id,
    comparison: compareLedgers(ledger, openLedger(account.facts, other), result.asOf),
  });
  const named = ruleSetOf(account.ruleSets, wanted);
  if (named) return compared(named);
  const others = account.ruleSets.filter((other) => other !== ruleSet).toReversed();
  for (const other of others) {
    const found = compared(other);
    if (differs(found.comparison)) return found;
  }
  return compared(others[0] ?? ruleSet);
}
