import {
  once,
  scoreAccount,
  shownEntriesOf,
  shownSum,
  type AccountFacts,
  type ScoredAccount,
  type UnscorableAccount,
} from '@partner-tier-points/extension-shared';
import {
  clientColumnsOn,
  clientResultOn,
  marketsOf,
  summaryOn,
  type ClientFacts,
  type ClientResult,
  type Day,
  type Entry,
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

/** Tells whether another entry of the same client is this one. */
export const isSameEntry = (one: Entry) => (other: Entry) =>
  one.reason === other.reason && one.saleId === other.saleId && one.earnedOn === other.earnedOn;

/** An account under a rule set and a goal: everything that the views ask. */
export interface ScoredPage extends ScoredAccount<Summary> {
  /** Each client's totals today, in the order of the facts. */
  columns: TotalsColumns;
  /** A client's position in the facts; undefined for an unknown id. */
  indexOf: (clientId: string) => number | undefined;
  clientOf: (clientId: string) => ClientFacts | undefined;
  clientAt: (index: number) => ClientResult;
  /** What the entries of a client that fit are together, as shown. */
  shownOf: (clientId: string, fits: (entry: Entry) => boolean) => number;
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
  const markets = once(() => marketsOf(ledger));
  const columns = once(() => clientColumnsOn(ledger, today));
  const indexOf = (clientId: string) => indexes().get(clientId);
  return {
    ...scored,
    get columns() {
      return columns();
    },
    indexOf,
    clientOf: (clientId) => ledger.clients[indexOf(clientId) ?? -1],
    shownOf: (clientId, fits) => {
      const entries = shownEntriesOf(ledger, indexOf(clientId) ?? -1, today);
      const fitting = entries.filter(({ entry }) => fits(entry));
      return shownSum(...fitting.map(({ shown }) => shown));
    },
    clientAt: (index) => clientResultOn(ledger, index, today),
    marketAt: (index) => markets()[index]!,
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
