import type { Logger } from 'pino';
import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { StoredRead } from '../store/facts-store.ts';
import type { Store } from '../store/store.ts';
import type { SyncState } from '../store/sync-store.ts';
import { needsFullList } from './begin-plan.ts';
import { restsUntil, toError } from './failure.ts';
import { createLeasedReader, type AfterRead, type Reading } from './leased-sync.ts';
import { progressOf, type ReadProgress } from './progress.ts';
import type { ReadPlan } from '../model/sync-plan.ts';

/** Facts older than this are read anew; in milliseconds. */
export const freshFor = 60 * 60 * 1000;
/** How often is looked whether an account is due, or a read was left lying; in milliseconds. */
const lookEvery = 15_000;

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
  const { store, now, log } = dependencies;
  const stopping = new AbortController();
  const reader = createLeasedReader({ ...dependencies, stopping: stopping.signal });
  const readings = new Map<string, Reading>();
  let timer: NodeJS.Timeout | undefined;

  /** What follows from an earlier read makes way for a new one. */
  function start(portalId: string, connection: HubSpotConnection): Reading {
    const earlier = readings.get(portalId);
    earlier?.interruptFollowUp();
    const reading = reader.start(portalId, connection, earlier?.done);
    readings.set(portalId, reading);
    void reading.done.then(() => {
      if (readings.get(portalId) === reading) readings.delete(portalId);
    });
    return reading;
  }

  const progressHere = (portalId: string) => readings.get(portalId)?.progress ?? null;

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
    const before = progressHere(portalId);
    const latest = await store.facts.latest(portalId);
    const sync = await store.sync.find(portalId);
    const due = await dueAt(portalId, latest, sync);
    // A read that ended while we asked the store may not be in its answer: no second one for that.
    let progress = progressHere(portalId) ?? before;
    const elsewhere = progress === null && !readings.has(portalId) && sync?.leased;
    if (elsewhere && sync.plan !== null) progress = progressOf(sync.plan);
    if (progress === null && !elsewhere && due <= now() && !stopping.signal.aborted) {
      progress = start(portalId, connection).progress;
    }
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
      if (progressHere(portalId) === null && !stopping.signal.aborted) start(portalId, connection);
    },

    countCalls: (portalId, connection) => reader.countCalls(portalId, connection),

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
