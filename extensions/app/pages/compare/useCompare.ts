import { useAfterPaint } from '@partner-tier-points/extension-shared';
import {
  compareRuleSets,
  findRuleSet,
  reconcile,
  ruleSets,
  type Comparison,
  type Reconciliation,
  type RuleSet,
} from '@partner-tier-points/points';
import { useCallback } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { useRoute } from '../shared/route/RouteProvider.tsx';

export interface CompareView {
  other: RuleSet;
  /** Rule sets that can be put beside the one that is applied. */
  offered: readonly RuleSet[];
  /** Null while it is computed. */
  comparison: Comparison | null;
  /** Null while it is computed; `mrr` under a rule set whose figures are not points. */
  reconciliation: Reconciliation | 'mrr' | null;
}

/** The rule set before the applied one, or the one after it. */
function usualOther(applied: RuleSet): RuleSet {
  const at = ruleSets.findIndex(({ id }) => id === applied.id);
  return ruleSets[at - 1] ?? ruleSets[at + 1] ?? applied;
}

/** Compares the applied rule set with another one, and HubSpot's figures with the computed ones. */
export function useCompare({ account, ledger, result }: ScoredPage): CompareView {
  const { choices } = useRoute();
  const { ruleSet } = ledger;
  const chosen = choices.with === undefined ? undefined : findRuleSet(choices.with);
  const other = chosen ?? usualOther(ruleSet);
  const comparison = useAfterPaint(
    useCallback(
      () => compareRuleSets(account.facts, [ruleSet, other], result.asOf),
      [account.facts, ruleSet, other, result.asOf],
    ),
  );
  const reconciliation = useAfterPaint(
    useCallback(
      () => (ruleSet.unit === 'points' ? reconcile(ledger, result.asOf) : 'mrr'),
      [ledger, ruleSet.unit, result.asOf],
    ),
  );
  return {
    other,
    offered: ruleSets.filter(({ id }) => id !== ruleSet.id).toReversed(),
    comparison,
    reconciliation,
  };
}
