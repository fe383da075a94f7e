import { useExtensionContext } from '@hubspot/ui-extensions';
import {
  isEnrolled,
  readFacts,
  scoreAccount,
  server,
  useLoad,
  useToday,
  type AccountFacts,
  type Signal,
  type SyncProgress,
  type ServerFailure,
  type ScoredAccount,
  type UnscorableAccount,
} from '@partner-tier-points/extension-shared';
import { resultOn, type Day } from '@partner-tier-points/points';
import { useCallback, useMemo } from 'react';

/** Everything that the card can be. */
export type ClientCardState =
  | { status: 'pending'; progress: SyncProgress | null }
  | { status: 'failed'; failure: ServerFailure }
  | { status: 'notEnrolled' }
  | { status: 'notClient' }
  | UnscorableAccount
  | ScoredAccount;

const pending: ClientCardState = { status: 'pending', progress: null };

/** Reads and scores the partner clients that belong to the company of the open record. */
export function useClientCard(): { state: ClientCardState; reload: () => void } {
  const { crm } = useExtensionContext<'crm.record.tab'>();
  const today = useToday();
  const companyId = String(crm.objectId);
  const load = useCallback(
    async (
      signal: Signal,
      onProgress: (progress: SyncProgress) => void,
    ): Promise<AccountFacts | 'notEnrolled' | null> => {
      if (!isEnrolled(await server.session())) return 'notEnrolled';
      const factsPage = () => server.companyFacts(companyId);
      return readFacts({ signal, onProgress }, { factsPage });
    },
    [companyId],
  );
  const loaded = useLoad(load);
  const value = loaded.status === 'ready' ? loaded.value : null;
  const scored = useMemo(() => (value === null ? null : stateOf(value, today)), [value, today]);
  return { state: loaded.status === 'ready' ? (scored ?? pending) : loaded, reload: loaded.reload };
}

function stateOf(value: AccountFacts | 'notEnrolled', today: Day): ClientCardState {
  if (value === 'notEnrolled') return { status: 'notEnrolled' };
  if (value.facts.clients.length === 0) return { status: 'notClient' };
  return scoreAccount(value, today, value.ruleSet, resultOn);
}
