import { server, useLoad } from '@partner-tier-points/extension-shared';
import type { Snapshots } from '@partner-tier-points/contract';
import { addMonthsToDay, nextFallOn, type Day } from '@partner-tier-points/points';
import { useCallback, useMemo } from 'react';
import type { ScoredPage } from './account.ts';

export type Kept = Snapshots['snapshots'];

/** How many months back the overview's picture goes. */
export const monthsOfPicture = 4;

/** One array for all, so that nothing is computed again because of a new empty one. */
const nothing: Kept = [];

/**
 * The totals that were kept of the days from `from` until today. None until they are there, and
 * when the server does not say, which `known` tells: then what today's facts say of those days is
 * used.
 */
export function useSnapshotsFrom(
  { result }: ScoredPage,
  from: Day,
): { kept: Kept; known: boolean } {
  const { asOf, ruleSet } = result;
  const load = useCallback(
    async () => (from < asOf ? (await server.snapshots(ruleSet, from, asOf)).snapshots : nothing),
    [ruleSet, from, asOf],
  );
  const loaded = useLoad(load);
  return {
    kept: loaded.status === 'ready' ? loaded.value : nothing,
    known: loaded.status !== 'failed',
  };
}

/**
 * Those of the window of the next evaluation and of the overview's picture; incomplete ones would
 * make the tier look worse.
 */
export function useSnapshots(scored: ScoredPage): Kept {
  const { ledger, result } = scored;
  const first = addMonthsToDay(result.asOf, -monthsOfPicture);
  const window = nextFallOn(ledger.ruleSet, result.asOf)?.windowFrom ?? first;
  const from = window < first ? window : first;
  const { kept } = useSnapshotsFrom(scored, from);
  return useMemo(() => kept.filter((each) => each.from !== 'incomplete'), [kept]);
}
