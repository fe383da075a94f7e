import { randomUUID } from 'node:crypto';
import { bulkhead } from 'cockatiel';
import type { Logger } from 'pino';
import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { SyncFailure } from '../model/sync-failure.ts';
import type { FinishedSync } from '../model/stored-sync.ts';
import type { Store } from '../store/store.ts';
import { LeaseLostError, type Lease } from '../store/sync-store.ts';
import { describeFailure, isSameFailure } from './failure.ts';
import { createProgressMeter, noProgress, type SyncProgress } from './progress.ts';
import { syncAccount } from './sync-account.ts';
import type { SyncParts } from './sync-parts.ts';

/** How long a lease lasts unless it is renewed: a killed server's account waits that long. */
const leaseLasts = 15_000;
/**
 * Accounts whose slices run at the same time; the others wait their turn, first come first served.
 */
const slicesAtOnce = 4;

/** The sync of an account by this process. */
export interface RunningSync {
  /** Null when the facts are complete, and only what follows from them is still done. */
  readonly progress: SyncProgress | null;
  /** Never rejects: how it ended is in the store. */
  readonly done: Promise<void>;
  /** Ends what follows from the facts; another sync continues it. */
  interruptFollowUp(): void;
}

/** What is done with every finished sync, while the account is still leased. */
export type AfterSync = (finished: FinishedSync, parts: SyncParts) => Promise<void>;

export interface SyncRunner {
  /** Syncs an account once nothing else here does, unless another server syncs it. */
  start(portalId: string, connection: HubSpotConnection, after?: Promise<void>): RunningSync;
  /** Writes down the calls that were made since the last time. */
  countCalls(portalId: string, connection: HubSpotConnection): Promise<void>;
}

/** Syncs accounts under their leases, and notes how each sync ended. */
export function createSyncRunner(dependencies: {
  store: Store;
  now: () => Date;
  log: Logger;
  /** Stops every sync. */
  stopping: AbortSignal;
  afterSync?: AfterSync;
  /** Called when a sync is over: `completed`, or why it failed. */
  onEnd?: (outcome: string) => void;
}): SyncRunner {
  const { store, now, log, stopping, afterSync, onEnd } = dependencies;
  const owner = randomUUID();
  const turns = bulkhead(slicesAtOnce, Infinity);

  async function countCalls(portalId: string, connection: HubSpotConnection): Promise<void> {
    const calls = connection.takeCallCount();
    const leftToday = connection.callsLeftToday();
    if (calls === 0 && leftToday === null) return;
    await store.calls.add(portalId, now().toISOString().slice(0, 10), { calls, leftToday });
  }

  async function run(lease: Lease, connection: HubSpotConnection, sync: OwnSync) {
    const ended = new AbortController();
    const signal = AbortSignal.any([stopping, ended.signal]);
    let heartbeat: NodeJS.Timeout | undefined;
    try {
      if (!(await store.sync.acquire(lease))) return;
      // A slice may last longer than the lease, when HubSpot asks us to wait.
      heartbeat = setInterval(() => {
        store.sync.renew(lease).catch((error: unknown) => ended.abort(error));
        countCalls(lease.portalId, connection).catch(() => undefined);
      }, leaseLasts / 3);
      const measure = createProgressMeter();
      const parts: SyncParts = {
        connection,
        store,
        lease,
        now,
        signal,
        onProgress: (plan) => void (sync.progress = measure(plan)),
        inTurn: (slice) => turns.execute(slice, signal),
      };
      const finished = await syncAccount(parts);
      const { totalClients, setAside } = finished.sync;
      const { changed } = finished;
      log.info({ portalId: lease.portalId, totalClients, setAside, changed }, 'account synced');
      onEnd?.('completed');
      sync.progress = null;
      await followUp(finished, {
        ...parts,
        signal: AbortSignal.any([signal, sync.interruption.signal]),
      });
    } catch (error) {
      await noteFailure(lease, error);
    } finally {
      clearInterval(heartbeat);
      ended.abort();
      await giveBack(lease, connection);
    }
  }

  /** What follows a sync may fail without making its facts any worse; the next one tries again. */
  async function followUp(finished: FinishedSync, parts: SyncParts): Promise<void> {
    try {
      await afterSync?.(finished, parts);
    } catch (error) {
      if (parts.signal.aborted) return;
      log.warn({ portalId: parts.lease.portalId, error }, 'the work after a sync failed');
    }
  }

  async function noteFailure(lease: Lease, error: unknown): Promise<void> {
    if (stopping.aborted || error instanceof LeaseLostError) return;
    const { portalId } = lease;
    try {
      // When the database is gone, the log should still have what went wrong before that.
      const state = await store.sync.find(portalId).catch(() => null);
      const timeZone = state?.metadata?.timeZone ?? 'UTC';
      const before = state?.failure ?? null;
      const failure = describeFailure(error, timeZone, now(), before);
      onEnd?.(failure.kind);
      logFailure(portalId, { error, failure, isKnown: isSameFailure(failure, before) });
      await store.sync.save(lease, { failure, failedAt: now() });
    } catch (unsaved) {
      if (unsaved instanceof LeaseLostError) return;
      log.error({ portalId, error: unsaved }, 'saving the failure of a sync failed');
    }
  }

  /**
   * What HubSpot refuses is one line, logged once; where it came from matters for our own mistakes.
   */
  function logFailure(
    portalId: string,
    { error, failure, isKnown }: { error: unknown; failure: SyncFailure; isKnown: boolean },
  ): void {
    const level = isKnown ? 'debug' : 'warn';
    const why = failure.kind === 'internal' ? { error } : { failure };
    log[level]({ portalId, ...why }, 'syncing the account failed');
  }

  async function giveBack(lease: Lease, connection: HubSpotConnection): Promise<void> {
    try {
      await countCalls(lease.portalId, connection);
      await store.sync.release(lease);
    } catch (error) {
      log.error({ portalId: lease.portalId, error }, 'releasing a lease failed');
    }
  }

  return {
    start(portalId, connection, after = Promise.resolve()) {
      const sync = new OwnSync();
      const lease = { portalId, owner, lasts: leaseLasts };
      sync.done = after.then(() => run(lease, connection, sync));
      return sync;
    },
    countCalls,
  };
}

class OwnSync implements RunningSync {
  progress: SyncProgress | null = noProgress;
  done: Promise<void> = Promise.resolve();
  readonly interruption = new AbortController();

  interruptFollowUp(): void {
    this.interruption.abort();
  }
}
