import { randomUUID } from 'node:crypto';
import type { HubSpotConnection } from '../../src/server/hubspot/connection.ts';
import { HubSpotError } from '../../src/server/hubspot/hubspot-error.ts';
import type { Store } from '../../src/server/store/store.ts';
import { FencedOutError } from '../../src/server/model/turn.ts';
import { syncAccount } from '../../src/server/sync/sync-account.ts';

export interface SyncedAccount {
  store: Store;
  connection: HubSpotConnection;
  portalId: string;
  now: () => Date;
  /** What an administrator does, and time passes, after a failed sync. */
  afterFailure: () => void;
  /** More failures than this mean that it never ends. */
  mostFailures: number;
}

/**
 * Syncs an account as the server does: a failed sync continues later from where it stopped.
 * @returns how many attempts it took.
 * @throws what is no failure of HubSpot's, and the last failure when there are too many.
 */
export async function syncUntilDone(account: SyncedAccount): Promise<number> {
  const { store, connection, portalId, now, afterFailure, mostFailures } = account;
  for (let attempt = 1; ; attempt += 1) {
    const turn = { portalId, fence: randomUUID() };
    await store.sync.begin(turn);
    try {
      await syncAccount({
        connection,
        store,
        turn,
        now,
        signal: new AbortController().signal,
        onProgress: () => undefined,
        inTurn: (slice) => slice(),
      });
      return attempt;
    } catch (error) {
      const passes = error instanceof HubSpotError || error instanceof FencedOutError;
      if (!passes || attempt > mostFailures) throw error;
      afterFailure();
    }
  }
}
