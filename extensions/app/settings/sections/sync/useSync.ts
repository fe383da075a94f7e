import {
  isServerFailure,
  server,
  ServerRefused,
  useLoad,
  useTask,
  type ServerFailure,
} from '@partner-tier-points/extension-shared';
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

  const failure = state.status === 'failed' ? state.failure : null;
  const waitFor = secondsToWait(failure);
  return {
    load,
    refresh: () => void refresh(),
    refreshing: state.status === 'running' || sync?.state === 'syncing',
    failure: waitFor === null ? failure : null,
    waitFor,
  };
}

/** How long the server asks to wait before the next refresh; null when that is not what it says. */
function secondsToWait(failure: ServerFailure | null): number | null {
  return failure instanceof ServerRefused && failure.code === 'refresh.tooSoon'
    ? (failure.problem.retryAfter ?? pauseBetweenAsks / 1_000)
    : null;
}
