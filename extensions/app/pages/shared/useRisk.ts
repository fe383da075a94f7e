import { riskOn, type TierRisk } from '@partner-tier-points/points';
import { useMemo } from 'react';
import type { ScoredPage } from './account.ts';
import { useSnapshots } from './useSnapshots.ts';

/** What threatens the credited tier: one answer for the alert and the evaluation. */
export function useRisk(scored: ScoredPage): TierRisk {
  const { ledger, result } = scored;
  const snapshots = useSnapshots(scored);
  return useMemo(() => riskOn(ledger, result.asOf, snapshots), [ledger, result.asOf, snapshots]);
}
