import {
  FactsError,
  openLedger,
  ruleSetOf,
  ruleSetOn,
  type Day,
  type FactsIssue,
  type Ledger,
  type Result,
} from '@partner-tier-points/points';
import type { AccountFacts } from '../data-port/readFacts.ts';

/** An account, scored: the ledger answers for other days, the result is today's. */
export interface ScoredAccount<Shown = Result> {
  status: 'scored';
  account: AccountFacts;
  ledger: Ledger;
  result: Shown;
  /** The rule set that was asked for and that the server does not know. */
  unknownRuleSet: string | null;
}

/** Facts that the scoring module refuses, with the place of every fault. */
export interface UnscorableAccount {
  status: 'unscorable';
  issues: readonly FactsIssue[];
}

/**
 * Scores by the rule set that is wanted, or the one in force on the day.
 *
 * @param resultOf what is shown of the ledger on the day.
 */
export function scoreAccount<Shown>(
  account: AccountFacts,
  today: Day,
  wanted: string | null,
  resultOf: (ledger: Ledger, today: Day) => Shown,
): ScoredAccount<Shown> | UnscorableAccount {
  const { ruleSets } = account;
  const chosen = ruleSetOf(ruleSets, wanted);
  const unknownRuleSet = chosen ? null : wanted;
  try {
    const ledger = openLedger(account.facts, chosen ?? ruleSetOn(ruleSets, today));
    const result = resultOf(ledger, today);
    return { status: 'scored', account, ledger, result, unknownRuleSet };
  } catch (error) {
    if (error instanceof FactsError) return { status: 'unscorable', issues: error.issues };
    throw error;
  }
}
