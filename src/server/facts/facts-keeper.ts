import { randomUUID } from 'node:crypto';
import { bulkhead } from 'cockatiel';
import type { Logger } from 'pino';
import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { StoredRead } from '../store/facts-store.ts';
import type { Store } from '../store/store.ts';
import { LeaseLostError, type SyncState } from '../store/sync-store.ts';
import { readAccount } from './account-reader.ts';
import { needsFullList } from './begin-plan.ts';
import { describeFailure, restsUntil, toError } from './failure.ts';
import { createProgressMeter, noProgress, progressOf, type ReadProgress } from './progress.ts';
import type { ReadPlan } from './read-plan.ts';

/** Facts older than this are read anew; in milliseconds. */
export const freshFor = 60 * 60 * 1000;
/** How often is looked whether an account is due, or a read was left lying; in milliseconds. */
const lookEvery = 15_000;
/** How long a lease lasts unless it is renewed: a killed server's account waits that long. */
const leaseLasts = 15_000;
/** Accounts whose slices run at the same time; the others wait their turn, first come first served. */
const slicesAtOnce = 4;

/** What is known of an account's facts at one moment. */
export interface FactsState {
  /** The newest complete read; null before the first one. */
  latest: StoredRead | null;
  /** How far the read is that is under way; null when there is none. */
  progress: ReadProgress | null;
  /** The plan of the read under way, as far as it is written down. */
  plan: ReadPlan | null;
  /** Why the last read failed; null when it did not. */
  failure: unknown;
  /** When the facts are read again by themselves; null when a read is under way. */
  nextReadAt: Date | null;
  sync: SyncState | null;
}

export interface FactsKeeper {
  /** The state of an account's facts. Starts a read when there are none or they are old. */
  look(portalId: string, connection: HubSpotConnection): Promise<FactsState>;
  /** Starts a read now, unless one is under way. */
  refresh(portalId: string, connection: HubSpotConnection): void;
  /** Writes down the calls that were made since the last time. */
  countCalls(portalId: string, connection: HubSpotConnection): Promise<void>;
  /** Goes on with reads that were left lying, and reads accounts again that are due, from now on. */
  watch(connections: ReadonlyMap<string, HubSpotConnection>): void;
  /** Stops every read that is under way. */
  close(): Promise<void>;
}

interface Reading {
  progress: ReadProgress;
  done: Promise<void>;
}

/** What is done with every read that has come to its end, while the account is still leased. */
export type AfterRead = (
  read: Awaited<ReturnType<typeof readAccount>>,
  parts: Parameters<typeof readAccount>[0],
) => Promise<void>;

/**
 * Reads accounts in the background, one read per account at a time, on whichever server, and keeps
 * the last good facts until a newer read is complete.
 */
export function createFactsKeeper(dependencies: {
  store: Store;
  now: () => Date;
  log: Logger;
  afterRead?: AfterRead;
}): FactsKeeper {
  const { store, now, log, afterRead } = dependencies;
  const owner = randomUUID();
  const readings = new Map<string, Reading>();
  const stopping = new AbortController();
  const turns = bulkhead(slicesAtOnce, Infinity);
  let timer: NodeJS.Timeout | undefined;

  function start(portalId: string, connection: HubSpotConnection): Reading {
    const reading: Reading = { progress: noProgress, done: Promise.resolve() };
    readings.set(portalId, reading);
    reading.done = readLeased(portalId, connection, reading).finally(() =>
      readings.delete(portalId),
    );
    return reading;
  }

  /** Never rejects: how it ended is in the store. */
  async function readLeased(
    portalId: string,
    connection: HubSpotConnection,
    reading: Reading,
  ): Promise<void> {
    const lease = { portalId, owner, lasts: leaseLasts };
    const ended = new AbortController();
    const signal = AbortSignal.any([stopping.signal, ended.signal]);
    let heartbeat: NodeJS.Timeout | undefined;
    try {
      if (!(await store.sync.acquire(lease))) return;
      // A slice may last longer than the lease, when HubSpot asks us to wait.
      heartbeat = setInterval(() => {
        store.sync.renew(lease).catch((error: unknown) => ended.abort(error));
        count(portalId, connection).catch(() => undefined);
      }, leaseLasts / 3);
      const measure = createProgressMeter();
      const parts = {
        ...{ connection, store, lease, now, signal },
        onProgress: (plan: ReadPlan) => void (reading.progress = measure(plan)),
        inTurn: <Result>(slice: () => Promise<Result>) => turns.execute(slice, signal),
      };
      const finished = await readAccount(parts);
      const { totalClients, setAside } = finished.read;
      log.info({ portalId, totalClients, setAside, changed: finished.changed }, 'account read');
      await afterRead?.(finished, parts);
    } catch (error) {
      await noteFailure(lease, error);
    } finally {
      clearInterval(heartbeat);
      ended.abort();
      await end(lease, connection);
    }
  }

  async function noteFailure(
    lease: { portalId: string; owner: string; lasts: number },
    error: unknown,
  ) {
    if (stopping.signal.aborted || error instanceof LeaseLostError) return;
    const { portalId } = lease;
    log.warn({ portalId, error }, 'reading the account failed');
    try {
      const state = await store.sync.find(portalId);
      const timeZone = state?.metadata?.timeZone ?? 'UTC';
      const failure = describeFailure(error, timeZone, now());
      await store.sync.save(lease, { failure, failedAt: now() });
    } catch (unsaved) {
      if (!(unsaved instanceof LeaseLostError)) {
        log.error({ portalId, error: unsaved }, 'a failure could not be noted');
      }
    }
  }

  async function end(
    lease: { portalId: string; owner: string; lasts: number },
    connection: HubSpotConnection,
  ) {
    try {
      await count(lease.portalId, connection);
      await store.sync.release(lease);
    } catch (error) {
      log.error({ portalId: lease.portalId, error }, 'a lease could not be given back');
    }
  }

  async function count(portalId: string, connection: HubSpotConnection): Promise<void> {
    const calls = connection.takeCallCount();
    const leftToday = connection.callsLeftToday();
    if (calls === 0 && leftToday === null) return;
    await store.calls.add(portalId, now().toISOString().slice(0, 10), { calls, leftToday });
  }

  /** When the account is to be read next. */
  async function dueAt(portalId: string, latest: StoredRead | null, sync: SyncState | null) {
    const rests = sync === null ? null : restsUntil(sync);
    const later = (time: Date) => (rests !== null && rests > time ? rests : time);
    if (latest === null || sync === null) return later(now());
    const mapping = await store.dealMappings.find(portalId);
    // A mapping that was changed since makes the stored sales wrong.
    const remapped =
      mapping.changedAt !== null &&
      needsFullList('deals', sync.freshness.deals, mapping, latest.startedAt);
    return later(remapped ? now() : new Date(latest.startedAt.getTime() + freshFor));
  }

  async function look(portalId: string, connection: HubSpotConnection): Promise<FactsState> {
    const before = readings.get(portalId);
    const latest = await store.facts.latest(portalId);
    const sync = await store.sync.find(portalId);
    const due = await dueAt(portalId, latest, sync);
    // A read that ended while we asked the store may not be in its answer: no second one for that.
    let reading = readings.get(portalId) ?? before;
    if (reading === undefined && due <= now() && !stopping.signal.aborted && !sync?.leased) {
      reading = start(portalId, connection);
    }
    const elsewhere = sync?.leased
      ? sync.plan === null
        ? noProgress
        : progressOf(sync.plan)
      : null;
    const progress = reading?.progress ?? elsewhere;
    return {
      latest,
      progress,
      plan: sync?.plan ?? null,
      failure: sync === null || sync.failure === null ? null : toError(sync.failure),
      nextReadAt: progress === null ? due : null,
      sync,
    };
  }

  return {
    look,

    refresh(portalId, connection) {
      if (!readings.has(portalId) && !stopping.signal.aborted) start(portalId, connection);
    },

    countCalls: count,

    watch(connections) {
      const lookAtAll = async () => {
        for (const [portalId, connection] of connections) {
          // Nobody has asked for the others yet.
          if ((await store.sync.find(portalId)) !== null) await look(portalId, connection);
        }
      };
      const safely = () =>
        lookAtAll().catch((error: unknown) => {
          if (!stopping.signal.aborted) log.warn({ error }, 'looking for due accounts failed');
        });
      void safely();
      timer = setInterval(() => void safely(), lookEvery);
      timer.unref();
    },

    async close() {
      clearInterval(timer);
      stopping.abort();
      await Promise.all([...readings.values()].map(({ done }) => done));
    },
  };
}
