import type {
  AccountFacts,
  SyncProgress,
  ServerFailure,
  UnscorableAccount,
} from '@partner-tier-points/extension-shared';
import type { Session } from '@partner-tier-points/contract';
import { useMemo, useRef } from 'react';
import { useLanguage } from '../shared/useLanguage.ts';
import { scorePage, type ScoredPage } from '../shared/account.ts';
import type { LoadedFacts } from './useAccountFacts.ts';
import { usePageChoices, type PageChoices } from './header/usePreferences.ts';

/** Everything that the dashboard can be. */
export type DashboardState =
  | { status: 'pending' }
  | { status: 'failed'; failure: ServerFailure }
  | { status: 'empty'; account: AccountFacts }
  | UnscorableAccount
  | ScoredPage;

export interface Dashboard {
  state: DashboardState;
  /** While it is read, also when the clients read so far are shown; null when nothing is known yet. */
  progress: SyncProgress | null;
  choices: PageChoices;
  reload: () => void;
}

const pending: DashboardState = { status: 'pending' };

/** Scores the account's facts, or what there is of them, as of today and by the user's choices. */
export function useDashboard(
  facts: LoadedFacts,
  session: Session,
  onSessionChange: (session: Session) => void,
): Dashboard {
  const { today } = useLanguage();
  const { reload, ...load } = facts;
  const choices = usePageChoices(session, onSessionChange);
  const { goalTier } = choices;
  const progress = load.status === 'pending' ? load.progress : null;
  // What is known stays while it is fetched again.
  const known = useRef<AccountFacts | null>(null);
  if (load.status === 'ready') known.current = load.value;
  const account = progress?.soFar ?? known.current;
  const ruleSet = choices.ruleSet ?? account?.ruleSet ?? null;
  // Scoring thousands of clients takes a moment, so it happens only when one of these changes.
  const state = useMemo((): DashboardState | null => {
    if (account === null) return null;
    return account.facts.clients.length === 0
      ? { status: 'empty', account }
      : scorePage(account, today, { ruleSet, goalTier });
  }, [account, today, ruleSet, goalTier]);
  return {
    state: load.status === 'failed' ? load : (state ?? pending),
    progress,
    choices,
    reload,
  };
}
