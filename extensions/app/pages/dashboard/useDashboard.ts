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
import type { Day } from '@partner-tier-points/points';
import { useMemo } from 'react';
import { useLanguage } from '../useLanguage.ts';

/** Everything that the dashboard can be. */
export type DashboardState =
  | { status: 'pending'; progress: ReadingProgress | null }
  | { status: 'failed'; failure: ServerFailure }
  | { status: 'empty'; account: AccountFacts }
  | UnscorableAccount
  | ScoredAccount;

const reading: DashboardState = { status: 'pending', progress: null };

const loadFacts: Loader<AccountFacts, ReadingProgress> = (signal, onProgress) =>
  readFacts(server, { signal, onProgress });

/** Reads the account's facts and scores them as of today. */
export function useDashboard(): { state: DashboardState; reload: () => void } {
  const { today } = useLanguage();
  const load = useLoad(loadFacts);
  const account = load.status === 'ready' ? load.value : null;
  // Scoring thousands of clients takes a moment, so it happens only when facts or day change.
  const scored = useMemo(
    () => (account === null ? null : stateOf(account, today)),
    [account, today],
  );
  return { state: load.status === 'ready' ? (scored ?? reading) : load, reload: load.reload };
}

function stateOf(account: AccountFacts, today: Day): DashboardState {
  return account.facts.clients.length === 0
    ? { status: 'empty', account }
    : scoreAccount(account, today);
}
