import { randomUUID } from 'node:crypto';
import { bulkhead } from 'cockatiel';
import type { Logger } from 'pino';
import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { Store } from '../store/store.ts';
import { LeaseLostError, type Lease } from '../store/sync-store.ts';
import { readAccount, type FinishedRead, type ReadingParts } from './sync-account.ts';
import { describeFailure } from './failure.ts';
import { createProgressMeter, noProgress, type ReadProgress } from './progress.ts';

/** How long a lease lasts unless it is renewed: a killed server's account waits that long. */
const leaseLasts = 15_000;
/** Accounts whose slices run at the same time; the others wait their turn, first come first served. */
const slicesAtOnce = 4;

/** A read of an account by this process. */
export interface Reading {
  /** Null when the facts are complete, and only what follows from them is still done. */
  readonly progress: ReadProgress | null;
  /** Never rejects: how it ended is in the store. */
  readonly done: Promise<void>;
  /** Ends what follows from the facts; another read goes on with it. */
  interruptFollowUp(): void;
}

/** What is done with every read that has come to its end, while the account is still leased. */
export type AfterRead = (read: FinishedRead, parts: ReadingParts) => Promise<void>;

export interface LeasedReader {
  /** Reads an account once nothing else here does, unless another server reads it. */
  start(portalId: string, connection: HubSpotConnection, after?: Promise<void>): Reading;
  /** Writes down the calls that were made since the last time. */
  countCalls(portalId: string, connection: HubSpotConnection): Promise<void>;
}

/** Reads accounts under their leases, and notes how each read ended. */
export function createLeasedReader(dependencies: {
  store: Store;
  now: () => Date;
  log: Logger;
  /** Stops every read. */
  stopping: AbortSignal;
  afterRead?: AfterRead;
}): LeasedReader {
  const { store, now, log, stopping, afterRead } = dependencies;
  const owner = randomUUID();
  const turns = bulkhead(slicesAtOnce, Infinity);

  async function countCalls(portalId: string, connection: HubSpotConnection): Promise<void> {
    const calls = connection.takeCallCount();
    const leftToday = connection.callsLeftToday();
    if (calls === 0 && leftToday === null) return;
    await store.calls.add(portalId, now().toISOString().slice(0, 10), { calls, leftToday });
  }

  async function read(lease: Lease, connection: HubSpotConnection, reading: OwnReading) {
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
      const parts: ReadingParts = {
        ...{ connection, store, lease, now, signal },
        onProgress: (plan) => void (reading.progress = measure(plan)),
        inTurn: (slice) => turns.execute(slice, signal),
      };
      const finished = await readAccount(parts);
      const { totalClients, setAside } = finished.read;
      const { changed } = finished;
      log.info({ portalId: lease.portalId, totalClients, setAside, changed }, 'account read');
      reading.progress = null;
      await followUp(finished, {
        ...parts,
        signal: AbortSignal.any([signal, reading.interruption.signal]),
      });
    } catch (error) {
      await noteFailure(lease, error);
    } finally {
      clearInterval(heartbeat);
      ended.abort();
      await giveBack(lease, connection);
    }
  }

  /** What follows from a read may fail without making its facts any worse; the next read tries again. */
  async function followUp(finished: FinishedRead, parts: ReadingParts): Promise<void> {
    try {
      await afterRead?.(finished, parts);
    } catch (error) {
      if (parts.signal.aborted) return;
      log.warn({ portalId: parts.lease.portalId, error }, 'what follows a read failed');
    }
  }

  async function noteFailure(lease: Lease, error: unknown): Promise<void> {
    if (stopping.aborted || error instanceof LeaseLostError) return;
    const { portalId } = lease;
    log.warn({ portalId, error }, 'reading the account failed');
    try {
      const state = await store.sync.find(portalId);
      const timeZone = state?.metadata?.timeZone ?? 'UTC';
      const failure = describeFailure(error, timeZone, now());
      await store.sync.save(lease, { failure, failedAt: now() });
    } catch (unsaved) {
      if (unsaved instanceof LeaseLostError) return;
      log.error({ portalId, error: unsaved }, 'a failure could not be noted');
    }
  }

  async function giveBack(lease: Lease, connection: HubSpotConnection): Promise<void> {
    try {
      await countCalls(lease.portalId, connection);
      await store.sync.release(lease);
    } catch (error) {
      log.error({ portalId: lease.portalId, error }, 'a lease could not be given back');
    }
  }

  return {
    start(portalId, connection, after = Promise.resolve()) {
      const reading = new OwnReading();
      const lease = { portalId, owner, lasts: leaseLasts };
      reading.done = after.then(() => read(lease, connection, reading));
      return reading;
    },
    countCalls,
  };
}

class OwnReading implements Reading {
  progress: ReadProgress | null = noProgress;
  done: Promise<void> = Promise.resolve();
  readonly interruption = new AbortController();

  interruptFollowUp(): void {
    this.interruption.abort();
  }
}
