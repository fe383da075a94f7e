import { once, type AccountFacts } from '@partner-tier-points/extension-shared';
import {
  clientColumnsOn,
  clientMarketOf,
  clientResultOn,
  FactsError,
  findRuleSet,
  openLedger,
  ruleSetInForce,
  summaryOn,
  type ClientResult,
  type Day,
  type FactsIssue,
  type Ledger,
  type Performance,
  type SetAside,
  type Totals,
  type TotalsColumns,
} from '@partner-tier-points/points';

/** What today's facts come to, without a result for each of thousands of clients. */
export interface Summary {
  ruleSet: string;
  unit: 'points' | 'mrr';
  asOf: Day;
  totals: Totals;
  performance: Performance;
  setAside: readonly SetAside[];
}

/** An account under a rule set and a goal: everything that the views ask. */
export interface ScoredPage {
  status: 'scored';
  account: AccountFacts;
  ledger: Ledger;
  result: Summary;
  /** Each client's totals today, in the order of the facts. */
  columns: TotalsColumns;
  /** Where a client stands in the facts; undefined for an unknown id. */
  indexOf: (clientId: string) => number | undefined;
  clientAt: (index: number) => ClientResult;
  marketAt: (index: number) => Pick<ClientResult, 'market' | 'multiplier'>;
  /** The rule set that was asked for and that this build does not have. */
  unknownRuleSet: string | null;
}

/** Facts that the scoring module refuses, with the place of every fault. */
export interface UnscorablePage {
  status: 'unscorable';
  issues: readonly FactsIssue[];
}

/**
 * Scores the account as of today by the rule set that is wanted, or the one in force. A goal tier
 * that the rule set does not have counts as none.
 */
export function scorePage(
  account: AccountFacts,
  today: Day,
  wanted: { ruleSet: string | null; goalTier: string | null },
): ScoredPage | UnscorablePage {
  const chosen = wanted.ruleSet === null ? undefined : findRuleSet(wanted.ruleSet);
  const ruleSet = chosen ?? ruleSetInForce(today);
  const goalTier = ruleSet.tiers.find((tier) => tier === wanted.goalTier) ?? null;
  try {
    const ledger = openLedger(account.facts, ruleSet);
    const indexes = once(() => new Map(ledger.clients.map(({ id }, index) => [id, index])));
    const markets = once(() => ledger.clients.map((_, index) => clientMarketOf(ledger, index)));
    const columns = once(() => clientColumnsOn(ledger, today));
    return {
      status: 'scored',
      account,
      ledger,
      result: {
        ruleSet: ruleSet.id,
        unit: ruleSet.unit,
        asOf: today,
        ...summaryOn(ledger, today, goalTier),
        setAside: [...ledger.setAside.values()].flat(),
      },
      get columns() {
        return columns();
      },
      indexOf: (clientId) => indexes().get(clientId),
      clientAt: (index) => clientResultOn(ledger, index, today),
      marketAt: (index) => markets()[index] ?? clientMarketOf(ledger, index),
      unknownRuleSet: wanted.ruleSet !== null && !chosen ? wanted.ruleSet : null,
    };
  } catch (error) {
    if (error instanceof FactsError) return { status: 'unscorable', issues: error.issues };
    throw error;
  }
}
