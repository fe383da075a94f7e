import type { Logger } from 'pino';
import type { HubSpotConnection } from '../hubspot/connection.ts';
import { readAccount, type ReadProgress } from '../hubspot/read-account.ts';
import type { FactsStore, StoredRead } from '../store/facts-store.ts';

/** Facts older than this are read anew; in milliseconds. */
export const freshFor = 60 * 60 * 1000;
/** After a read that failed, how long its problem is answered before the next one; in milliseconds. */
export const pauseAfterFailure = 10_000;

/** What is known of an account's facts at one moment. */
export interface FactsState {
  /** The newest complete read; null before the first one. */
  latest: StoredRead | null;
  /** How far the read is that is under way; null when there is none. */
  progress: ReadProgress | null;
  /** Why the last read failed; null when it did not. */
  failure: unknown;
}

export interface FactsKeeper {
  /** The state of an account's facts. Starts a read when there are none or they are old. */
  look(portalId: string, connection: HubSpotConnection): Promise<FactsState>;
  /** Stops every read that is under way. */
  close(): Promise<void>;
}

interface Reading {
  progress: ReadProgress;
  done: Promise<void>;
}

/**
 * Reads accounts in the background, one read per account at a time, and keeps the last good facts
 * until a newer read is complete.
 */
export function createFactsKeeper(dependencies: {
  store: FactsStore;
  now: () => Date;
  log: Logger;
}): FactsKeeper {
  const { store, now, log } = dependencies;
  const readings = new Map<string, Reading>();
  const failures = new Map<string, { error: unknown; at: Date }>();
  const stopping = new AbortController();

  function start(portalId: string, connection: HubSpotConnection): Reading {
    const reading: Reading = { progress: { read: 0, expected: null }, done: Promise.resolve() };
    readings.set(portalId, reading);
    reading.done = readAndStore(portalId, connection, reading).finally(() =>
      readings.delete(portalId),
    );
    return reading;
  }

  /** Never rejects: how it ended is in the store or in `failures`. */
  async function readAndStore(
    portalId: string,
    connection: HubSpotConnection,
    reading: Reading,
  ): Promise<void> {
    const startedAt = now();
    try {
      const facts = await readAccount(connection, {
        signal: stopping.signal,
        onProgress: (progress) => (reading.progress = progress),
      });
      stopping.signal.throwIfAborted();
      const stored = await store.replace(portalId, { startedAt, ...facts }, now());
      failures.delete(portalId);
      const { totalClients, setAside } = stored;
      log.info({ portalId, totalClients, setAside }, 'account read');
    } catch (error) {
      if (stopping.signal.aborted) return;
      failures.set(portalId, { error, at: now() });
      log.warn({ portalId, error }, 'reading the account failed');
    }
  }

  return {
    async look(portalId, connection) {
      const before = readings.get(portalId);
      const latest = await store.latest(portalId);
      // A read that ended while we asked the store may not be in its answer: no second one for that.
      let reading = readings.get(portalId) ?? before;
      const failure = failures.get(portalId);
      const old = latest === null || now().getTime() - latest.startedAt.getTime() > freshFor;
      const resting =
        failure !== undefined && now().getTime() - failure.at.getTime() < pauseAfterFailure;
      if (reading === undefined && old && !resting && !stopping.signal.aborted) {
        reading = start(portalId, connection);
      }
      return { latest, progress: reading?.progress ?? null, failure: failure?.error ?? null };
    },

    async close() {
      stopping.abort();
      await Promise.all([...readings.values()].map(({ done }) => done));
    },
  };
}
