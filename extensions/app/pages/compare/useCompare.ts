import { useAfterPaint } from '@partner-tier-points/extension-shared';
import {
  compareLedgers,
  openLedger,
  reconcile,
  ruleSetOf,
  withDealBased,
  type Comparison,
  type Reconciliation,
  type RuleSet,
  type RuleSets,
} from '@partner-tier-points/points';
import { useCallback } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { useRoute } from '../shared/route/RouteProvider.tsx';

/** Stands for the applied rule set, without and with the deal-based model, among the rule sets. */
export const dealBased = 'deal-based';

export interface CompareView {
  /** The id of a rule set, or `dealBased`. */
  other: string;
  /** What the applied rule set can be compared with. */
  offered: readonly string[];
  /** Null while it is computed. */
  comparison: Comparison | null;
  /** Null while it is computed; `mrr` under a rule set whose figures are not points. */
  reconciliation: Reconciliation | 'mrr' | null;
}

/** The rule set before the applied one, or the one after it. */
function usualOther(ruleSets: RuleSets, applied: RuleSet): RuleSet {
  const at = ruleSets.findIndex(({ id }) => id === applied.id);
  return ruleSets[at - 1] ?? ruleSets[at + 1] ?? applied;
}

/** Compares the applied rule set with another one, and HubSpot's figures with the computed ones. */
export function useCompare({ account, ledger, result }: ScoredPage): CompareView {
  const { choices } = useRoute();
  const { ruleSet } = ledger;
  const { ruleSets } = account;
  const asksDealBased = choices.with === dealBased && ruleSet.dealBased !== null;
  const other = ruleSetOf(ruleSets, choices.with ?? null) ?? usualOther(ruleSets, ruleSet);
  const comparison = useAfterPaint(
    useCallback(
      () =>
        asksDealBased
          ? compareLedgers(withDealBased(ledger, false), withDealBased(ledger, true), result.asOf)
          : compareLedgers(ledger, openLedger(account.facts, other), result.asOf),
      [account.facts, ledger, asksDealBased, other, result.asOf],
    ),
  );
  const reconciliation = useAfterPaint(
    useCallback(
      () => (ruleSet.unit === 'points' ? reconcile(ledger, result.asOf, ruleSets) : 'mrr'),
      [ledger, ruleSets, ruleSet.unit, result.asOf],
    ),
  );
  return {
    other: asksDealBased ? dealBased : other.id,
    offered: [
      ...(ruleSet.dealBased === null ? [] : [dealBased]),
      ...ruleSets.flatMap(({ id }) => (id === ruleSet.id ? [] : [id])).toReversed(),
    ],
    comparison,
    reconciliation,
  };
}
