import {
  readFacts,
  server,
  useLoad,
  type AccountFacts,
  type Loaded,
  type Loader,
  type SyncProgress,
} from '@partner-tier-points/extension-shared';
import type { Preferences } from '@partner-tier-points/contract';

/** What the dashboard is made from. */
export interface AccountData {
  facts: Loaded<AccountFacts, SyncProgress>;
  preferences: Loaded<Preferences>;
}

const loadFacts: Loader<AccountFacts, SyncProgress> = (signal, onProgress) =>
  readFacts({ signal, onProgress });
const loadPreferences = () => server.preferences();

/**
 * Reads the account's facts and the user's choices in parallel with session and texts: one after
 * the other they would take twice as long.
 *
 * @param wanted false while no dashboard is to be shown
 */
export function useAccountData(wanted: boolean): AccountData {
  return {
    facts: useLoad(wanted ? loadFacts : null),
    preferences: useLoad(wanted ? loadPreferences : null),
  };
}
