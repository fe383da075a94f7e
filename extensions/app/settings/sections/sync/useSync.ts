import { isServerFailure, server, useLoad, useTask } from '@partner-tier-points/extension-shared';
import type { Sync } from '@partner-tier-points/contract';
import { useEffect } from 'react';

/** During a sync the server is asked again after so many milliseconds. */
const pauseBetweenAsks = 1_000;

const loadSync = () => server.sync();

/** The state of the account's sync, watched while it runs, and the way to start one now. */
export function useSync() {
  const load = useLoad(loadSync);
  const { replace } = load;
  const { state, run } = useTask<Sync>();
  const sync = load.status === 'ready' ? load.value : null;

  useEffect(() => {
    if (sync?.state !== 'syncing') return undefined;
    let gone = false;
    const timer = setTimeout(() => {
      server.sync().then(
        (next) => {
          if (!gone) replace(next);
        },
        (error: unknown) => {
          if (!isServerFailure(error)) throw error;
          // No answer: what is known stays, and is asked for again.
          if (!gone) replace({ ...sync });
        },
      );
    }, pauseBetweenAsks);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [sync, replace]);

  async function refresh() {
    const answer = await run(() => server.refresh());
    if (answer !== null) replace(answer);
  }

  return {
    load,
    refresh: () => void refresh(),
    refreshing: state.status === 'running' || sync?.state === 'syncing',
    failure: state.status === 'failed' ? state.failure : null,
  };
}
