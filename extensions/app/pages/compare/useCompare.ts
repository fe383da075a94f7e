import { useAfterPaint, useLoad, type Loaded } from '@partner-tier-points/extension-shared';
import {
  compareLedgers,
  openLedger,
  ruleSetOf,
  withDealBased,
  type Comparison,
  type RuleSet,
  type RuleSets,
} from '@partner-tier-points/points';
import { useCallback } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { readReconciliation, type ReadReconciliation } from './readReconciliation.ts';

/** Stands for the applied rule set, without and with the deal-based model, among the rule sets. */
export const dealBased = 'deal-based';

export interface CompareView {
  /** The id of a rule set, or `dealBased`. */
  other: string;
  /** What the applied rule set can be compared with. */
  offered: readonly string[];
  /** Null while it is computed. */
  comparison: Comparison | null;
  /** Null under a rule set whose figures are not points. */
  reconciliation: Loaded<ReadReconciliation> | null;
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
  const countsPoints = ruleSet.unit === 'points';
  const load = useCallback(
    (signal: AbortSignal) => readReconciliation(ruleSet.id, result.asOf, signal),
    // Newer facts are asked about again.
    [ruleSet.id, result.asOf, account.asOf],
  );
  const reconciliation = useLoad(countsPoints ? load : null);
  return {
    other: asksDealBased ? dealBased : other.id,
    offered: [
      ...(ruleSet.dealBased === null ? [] : [dealBased]),
      ...ruleSets.flatMap(({ id }) => (id === ruleSet.id ? [] : [id])).toReversed(),
    ],
    comparison,
    reconciliation: countsPoints ? reconciliation : null,
  };
}
