import {
  compareLedgers,
  openLedger,
  ruleSetOf,
  withDealBased,
  type Comparison,
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

/** The other rule sets, the nearest in time first, of two the earlier one. */
function nearestFirst({ account: { ruleSets }, ledger: { ruleSet } }: ScoredPage): string[] {
  const own = ruleSets.findIndex(({ id }) => id === ruleSet.id);
  return ruleSets
    .map(({ id }, at) => ({ id, distance: Math.abs(own - at) }))
    .filter(({ distance }) => distance > 0)
    .sort((one, other) => one.distance - other.distance)
    .map(({ id }) => id);
}

const differs = ({ difference }: Comparison) =>
  difference !== null && Object.values(difference).some((points) => points !== 0);

/**
 * Compares the applied rule set with the one that is wanted; else with the nearest that gives other
 * points, where there is one.
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
  const compared = (id: string): Compared => {
    const other = ruleSetOf(account.ruleSets, id) ?? ruleSet;
    const rated = other === ruleSet ? ledger : openLedger(account.facts, other);
    return { other: other.id, comparison: compareLedgers(ledger, rated, result.asOf) };
  };
  const named = ruleSetOf(account.ruleSets, wanted)?.id;
  if (named !== undefined) return compared(named);
  const [nearest = ruleSet.id, ...others] = nearestFirst(scored);
  const first = compared(nearest);
  if (differs(first.comparison)) return first;
  for (const id of others) {
    const found = compared(id);
    if (differs(found.comparison)) return found;
  }
  return first;
}
