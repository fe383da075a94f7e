import { riskOn, type TierRisk } from '@partner-tier-points/points';
import { useMemo } from 'react';
import type { ScoredPage } from './account.ts';
import { useSnapshots, type Kept } from './useSnapshots.ts';

/** What threatens the credited tier, and the totals that it rests on: one answer for alert and evaluation. */
export function useRisk(scored: ScoredPage): TierRisk & { snapshots: Kept } {
  const { ledger, result } = scored;
  const snapshots = useSnapshots(scored);
  return useMemo(
    () => ({ ...riskOn(ledger, result.asOf, snapshots), snapshots }),
    [ledger, result.asOf, snapshots],
  );
}
