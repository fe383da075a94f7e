import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { HubSpotConnection } from '../../src/server/hubspot/connection.ts';
import { HubSpotError } from '../../src/server/hubspot/hubspot-error.ts';
import type { Store } from '../../src/server/store/store.ts';
import { LeaseLostError, type Lease } from '../../src/server/store/sync-store.ts';
import { syncAccount } from '../../src/server/sync/sync-account.ts';

export interface SyncedAccount {
  store: Store;
  connection: HubSpotConnection;
  portalId: string;
  now: () => Date;
  /** Milliseconds until others may sync an account whose process was killed. */
  leaseLasts: number;
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
  const { store, connection, portalId, now, leaseLasts, afterFailure, mostFailures } = account;
  for (let attempt = 1; ; attempt += 1) {
    const lease = { portalId, owner: randomUUID(), lasts: leaseLasts };
    await acquire(store, lease);
    try {
      await syncAccount({
        connection,
        store,
        lease,
        now,
        signal: new AbortController().signal,
        onProgress: () => undefined,
        inTurn: (slice) => slice(),
      });
      return attempt;
    } catch (error) {
      const passes = error instanceof HubSpotError || error instanceof LeaseLostError;
      if (!passes || attempt > mostFailures) throw error;
      afterFailure();
    } finally {
      await store.sync.release(lease);
    }
  }
}

/** Waits for the lease of a process that is no more. */
async function acquire(store: Store, lease: Lease): Promise<void> {
  while (!(await store.sync.acquire(lease))) await setTimeout(500);
}
