import {
  readFacts,
  useLoad,
  type AccountFacts,
  type Loaded,
  type Loader,
  type SyncProgress,
} from '@partner-tier-points/extension-shared';

/** The facts that the dashboard is made from. */
export type LoadedFacts = Loaded<AccountFacts, SyncProgress>;

const loadFacts: Loader<AccountFacts, SyncProgress> = (signal, onProgress) =>
  readFacts({ signal, onProgress });

/**
 * Reads the account's facts, of which the first page comes with session and texts: see `server.open`.
 *
 * @param wanted false while no dashboard is to be shown
 */
export function useAccountFacts(wanted: boolean): LoadedFacts {
  return useLoad(wanted ? loadFacts : null);
}
