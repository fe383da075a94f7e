import {
  hostsTime,
  isServerFailure,
  server,
  useTask,
  type ServerFailure,
} from '@partner-tier-points/extension-shared';
import type { Sync } from '@partner-tier-points/contract';
import { useCallback, useEffect, useState } from 'react';

/** During a sync the server is asked again after so many seconds. */
const secondsBetweenAsks = 1;

export interface Freshness {
  /** Null while it is not known, or the server does not say. */
  sync: Sync | null;
  syncing: boolean;
  refresh: () => void;
  /** Why the last refresh did not begin. */
  failure: ServerFailure | null;
}

const askForSync = (): Promise<Sync | null> =>
  server.sync().catch((error: unknown) => {
    // The facts have their own date: without this the page only does not say what comes next.
    if (isServerFailure(error)) return null;
    throw error;
  });

/**
 * How fresh the facts are, and the way to sync now. When a sync that was watched here
 * ends, `onNewFacts` is called.
 *
 * @param isShown false while there is nothing on the page: how fresh it is may come after it
 */
export function useFreshness(onNewFacts: () => void, isShown: boolean): Freshness {
  // One state: HubSpot draws every change of one by itself.
  const [{ sync, asked }, setKnown] = useState<{ sync: Sync | null; asked: number }>({
    sync: null,
    asked: 0,
  });
  const { state, run } = useTask<Sync>();
  const syncing = sync?.state === 'syncing';

  // Once at first, and every second during a sync.
  useEffect(() => {
    if (!isShown || (asked > 0 && !syncing)) return undefined;
    let gone = false;
    const ask = async () => {
      const answer = await askForSync();
      if (gone) return;
      // No answer at all: keep asking rather than believe that the sync is over.
      setKnown((before) => ({ sync: answer ?? before.sync, asked: asked + 1 }));
      if (syncing && answer && answer.state !== 'syncing') onNewFacts();
    };
    const timer = setTimeout(() => void ask(), asked === 0 ? hostsTime : secondsBetweenAsks * 1000);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [isShown, asked, syncing, onNewFacts]);

  const refresh = useCallback(async () => {
    const answer = await run(() => server.refresh());
    if (answer === null) return;
    setKnown((before) => ({ ...before, sync: answer }));
    if (answer.state !== 'syncing') onNewFacts();
  }, [run, onNewFacts]);

  return {
    sync,
    syncing: syncing || state.status === 'running',
    refresh: () => void refresh(),
    failure: state.status === 'failed' ? state.failure : null,
  };
}
