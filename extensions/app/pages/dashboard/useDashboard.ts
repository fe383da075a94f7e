import {
  readFacts,
  scoreAccount,
  server,
  useLoad,
  type AccountFacts,
  type Loader,
  type ReadingProgress,
  type ScoredAccount,
  type ServerFailure,
  type UnscorableAccount,
} from '@partner-tier-points/extension-shared';
import { useMemo } from 'react';
import { useLanguage } from '../useLanguage.ts';

/** Everything that the dashboard can be. */
export type DashboardState =
  | { status: 'pending'; progress: ReadingProgress | null }
  | { status: 'failed'; failure: ServerFailure }
  | { status: 'empty'; account: AccountFacts }
  | UnscorableAccount
  | ScoredAccount;

const loadFacts: Loader<AccountFacts, ReadingProgress> = (signal, onProgress) =>
  readFacts(server, { signal, onProgress });

/** Reads the account's facts and scores them as of today. */
export function useDashboard(): { state: DashboardState; reload: () => void } {
  const { today } = useLanguage();
  const { reload, replace: _replace, ...load } = useLoad(loadFacts);
  const account = load.status === 'ready' ? load.value : null;
  // Scoring thousands of clients takes a moment, so it happens only when facts or day change.
  const scored = useMemo(
    () => (account === null ? null : scoreAccount(account, today)),
    [account, today],
  );
  if (load.status !== 'ready' || scored === null) return { state: load as DashboardState, reload };
  const isEmpty = load.value.facts.clients.length === 0;
  return { state: isEmpty ? { status: 'empty', account: load.value } : scored, reload };
}
