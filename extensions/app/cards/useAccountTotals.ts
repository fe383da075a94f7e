import { server, useLoad, useToday } from '@partner-tier-points/extension-shared';
import type { Snapshot } from '@partner-tier-points/points';
import { useCallback } from 'react';

/** A day's totals are kept once a day; older ones than these say nothing of today. */
const daysLookedBack = 7;

/**
 * The account's totals of the last day that was kept; null while they are not known. The card says
 * what it can without them, so that a failure is not worth an error.
 */
export function useAccountTotals(ruleSet: string): Snapshot | null {
  const today = useToday();
  const load = useCallback(() => {
    const from = new Date(`${today}T00:00:00Z`);
    from.setUTCDate(from.getUTCDate() - daysLookedBack);
    return server.snapshots(ruleSet, from.toISOString().slice(0, 10), today);
  }, [ruleSet, today]);
  const loaded = useLoad(load);
  return loaded.status === 'ready' ? (loaded.value.snapshots.at(-1) ?? null) : null;
}
