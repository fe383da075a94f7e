import { isServerFailure, server, useLoad } from '@partner-tier-points/extension-shared';
import type { Snapshots } from '@partner-tier-points/contract';
import { nextFallOn } from '@partner-tier-points/points';
import { useCallback } from 'react';
import type { ScoredPage } from '../dashboard/account.ts';

type Kept = Snapshots['snapshots'];

/** One array for all, so that nothing is computed again because of a new empty one. */
const nothing: Kept = [];

/**
 * The totals that were kept in the evaluation's window. Empty until they are there, and when the
 * server does not say: what today's facts say of those days stands in then.
 */
export function useSnapshots({ ledger, result }: ScoredPage): Kept {
  const { asOf, ruleSet } = result;
  const from = nextFallOn(ledger.ruleSet, asOf)?.windowFrom ?? asOf;
  const load = useCallback(async () => {
    if (from >= asOf) return nothing;
    try {
      return (await server.snapshots(ruleSet, from, asOf)).snapshots;
    } catch (error) {
      if (isServerFailure(error)) return nothing;
      throw error;
    }
  }, [ruleSet, from, asOf]);
  const loaded = useLoad(load);
  return loaded.status === 'ready' ? loaded.value : nothing;
}
