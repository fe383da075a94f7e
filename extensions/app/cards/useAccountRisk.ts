import {
  isServerFailure,
  readFacts,
  server,
  useToday,
  type Loader,
  type SyncProgress,
} from '@partner-tier-points/extension-shared';
import {
  FactsError,
  nextFallOn,
  openLedger,
  riskOn,
  ruleSetOf,
  ruleSetOn,
  type Day,
  type FactsIssue,
  type Ledger,
  type Snapshot,
  type TierRisk,
} from '@partner-tier-points/points';
import { useCallback } from 'react';

/** The risk of the whole account, or why it cannot be scored. */
export type AccountRisk = TierRisk | { issues: readonly FactsIssue[] };

/** Loads the whole account, and asks of it what the Tier page asks. */
export function useAccountRisk(): Loader<AccountRisk, SyncProgress> {
  const today = useToday();
  return useCallback(
    async (signal, onProgress) => {
      const account = await readFacts({ signal, onProgress });
      if (account === null) return null;
      const { ruleSets } = account;
      const ruleSet = ruleSetOf(ruleSets, account.ruleSet) ?? ruleSetOn(ruleSets, today);
      try {
        const ledger = openLedger(account.facts, ruleSet);
        return riskOn(ledger, today, await keptTotals(ledger, today));
      } catch (error) {
        if (error instanceof FactsError) return { issues: error.issues };
        throw error;
      }
    },
    [today],
  );
}

/** The totals that were kept in the window of the next evaluation; without an answer, none. */
async function keptTotals({ ruleSet }: Ledger, today: Day): Promise<readonly Snapshot[]> {
  const from = nextFallOn(ruleSet, today)?.windowFrom ?? today;
  if (from >= today) return [];
  try {
    const { snapshots } = await server.snapshots(ruleSet.id, from, today);
    return snapshots.filter((each) => each.from !== 'incomplete');
  } catch (error) {
    if (isServerFailure(error)) return [];
    throw error;
  }
}
