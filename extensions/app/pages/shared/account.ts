import {
  once,
  scoreAccount,
  type AccountFacts,
  type ScoredAccount,
  type UnscorableAccount,
} from '@partner-tier-points/extension-shared';
import {
  clientColumnsOn,
  clientMarketOf,
  clientResultOn,
  summaryOn,
  type ClientFacts,
  type ClientResult,
  type Day,
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
export interface ScoredPage extends ScoredAccount<Summary> {
  /** Each client's totals today, in the order of the facts. */
  columns: TotalsColumns;
  /** A client's position in the facts; undefined for an unknown id. */
  indexOf: (clientId: string) => number | undefined;
  clientOf: (clientId: string) => ClientFacts | undefined;
  clientAt: (index: number) => ClientResult;
  marketAt: (index: number) => Pick<ClientResult, 'market' | 'multiplier'>;
}

/**
 * Scores the account as of today by the rule set that is wanted, or the one in force. A goal tier
 * that the rule set does not have counts as none.
 */
export function scorePage(
  account: AccountFacts,
  today: Day,
  wanted: { ruleSet: string | null; goalTier: string | null },
): ScoredPage | UnscorableAccount {
  const scored = scoreAccount(account, today, wanted.ruleSet, (ledger) =>
    summaryOf(ledger, today, wanted.goalTier),
  );
  if (scored.status === 'unscorable') return scored;
  const { ledger } = scored;
  const indexes = once(() => new Map(ledger.clients.map(({ id }, index) => [id, index])));
  const markets = once(() => ledger.clients.map((_, index) => clientMarketOf(ledger, index)));
  const columns = once(() => clientColumnsOn(ledger, today));
  return {
    ...scored,
    get columns() {
      return columns();
    },
    indexOf: (clientId) => indexes().get(clientId),
    clientOf: (clientId) => ledger.clients[indexes().get(clientId) ?? -1],
    clientAt: (index) => clientResultOn(ledger, index, today),
    marketAt: (index) => markets()[index] ?? clientMarketOf(ledger, index),
  };
}

function summaryOf(ledger: Ledger, today: Day, wantedTier: string | null): Summary {
  const { ruleSet, setAside } = ledger;
  const goalTier = ruleSet.tiers.find((tier) => tier === wantedTier) ?? null;
  return {
    ruleSet: ruleSet.id,
    unit: ruleSet.unit,
    asOf: today,
    ...summaryOn(ledger, today, goalTier),
    setAside: [...setAside.values()].flat(),
  };
}
