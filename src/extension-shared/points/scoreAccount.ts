import type { AccountFacts } from '../data-port/readFacts.ts';
import {
  FactsError,
  findRuleSet,
  openLedger,
  resultOn,
  ruleSetInForce,
  type Day,
  type FactsIssue,
  type Ledger,
  type Result,
} from '@partner-tier-points/points';

/** An account, scored: the ledger answers for other days, the result is today's. */
export interface ScoredAccount {
  status: 'scored';
  account: AccountFacts;
  ledger: Ledger;
  result: Result;
  /** The rule set that the settings ask for and this build does not have. */
  unknownRuleSet: string | null;
}

/** Facts that the scoring module refuses, with the place of every fault. */
export interface UnscorableAccount {
  status: 'unscorable';
  issues: readonly FactsIssue[];
}

/** Scores by the rule set of the settings, or the one in force on the day. */
export function scoreAccount(account: AccountFacts, today: Day): ScoredAccount | UnscorableAccount {
  const chosen = account.ruleSet === null ? undefined : findRuleSet(account.ruleSet);
  const ruleSet = chosen ?? ruleSetInForce(today);
  const unknownRuleSet = account.ruleSet !== null && !chosen ? account.ruleSet : null;
  try {
    const ledger = openLedger(account.facts, ruleSet);
    return {
      status: 'scored',
      account,
      ledger,
      result: resultOn(ledger, today),
      unknownRuleSet,
    };
  } catch (error) {
    if (error instanceof FactsError) return { status: 'unscorable', issues: error.issues };
    throw error;
  }
}
