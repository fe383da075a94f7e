import { AsyncLocalStorage } from 'node:async_hooks';
import pLimit, { type LimitFunction } from 'p-limit';
import type { Pool, PoolClient } from 'pg';

type Connected = (
  error: Error | undefined,
  client: PoolClient | undefined,
  release: (error?: Error | boolean) => void,
) => void;

const accountAsking = new AsyncLocalStorage<string>();

/** What `work` asks the database for counts as the account's. */
export function forAccount<Result>(portalId: string, work: () => Result): Result {
  return accountAsking.run(portalId, work);
}

/**
 * Lets no account have more than `most` connections of a pool at once: whose queries are slow waits
 * for them, and leaves the others to the others.
 *
 * @param longestWait milliseconds after which waiting ends as it does for any connection
 */
export function shareByAccount(pool: Pool, most: number, longestWait: number): void {
  const lines = new Map<string, LimitFunction>();
  const connect = pool.connect.bind(pool) as typeof shared;

  /** @returns what gives the place back */
  function takePlace(portalId: string): Promise<() => void> {
    const line = lines.get(portalId) ?? pLimit(most);
    lines.set(portalId, line);
    return new Promise((resolve, reject) => {
      let isLate = false;
      const giveUp = () => {
        isLate = true;
        reject(new Error('timeout exceeded when trying to connect'));
      };
      // Nearly every query finds a place: a timer for each would cost more than the rest of this.
      const timer = line.activeCount < most ? undefined : setTimeout(giveUp, longestWait).unref();
      void line(async () => {
        clearTimeout(timer);
        if (!isLate) await new Promise<void>((giveBack) => resolve(giveBack));
      }).then(() => {
        if (line.activeCount + line.pendingCount === 0) lines.delete(portalId);
      });
    });
  }

  async function connectInShare(portalId: string): Promise<PoolClient> {
    const giveBack = await takePlace(portalId);
    try {
      const client = await connect();
      const release = client.release.bind(client);
      client.release = (error) => {
        giveBack();
        release(error);
      };
      return client;
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  function shared(): Promise<PoolClient>;
  function shared(connected: Connected): void;
  // `pool.query` comes here too, with a callback.
  function shared(connected?: Connected): Promise<PoolClient> | void {
    const portalId = accountAsking.getStore();
    if (portalId === undefined) return connected ? connect(connected) : connect();
    const connecting = connectInShare(portalId);
    if (connected === undefined) return connecting;
    connecting.then(
      (client) => connected(undefined, client, client.release),
      (error: Error) => connected(error, undefined, () => undefined),
    );
  }
  pool.connect = shared;
}
