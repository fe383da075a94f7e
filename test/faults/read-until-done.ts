import { randomUUID } from 'node:crypto';
import { readAccount } from '../../src/server/facts/account-reader.ts';
import type { HubSpotConnection } from '../../src/server/hubspot/connection.ts';
import { HubSpotError } from '../../src/server/hubspot/hubspot-error.ts';
import type { Store } from '../../src/server/store/store.ts';

export interface Reader {
  store: Store;
  connection: HubSpotConnection;
  portalId: string;
  now: () => Date;
  /** What an administrator and time do after a read that failed. */
  afterFailure: () => void;
  /** More failures than this mean that it never ends. */
  mostFailures: number;
}

/** Nobody else reads the account: as long as a whole run may take. */
const leaseLasts = 30 * 60_000;

/**
 * Reads an account as the server does: what fails is gone on with later, from where it was.
 * @returns how many attempts it took.
 * @throws what is no failure of HubSpot's, and the last failure when there are too many.
 */
export async function readUntilDone(reader: Reader): Promise<number> {
  const { store, connection, portalId, now, afterFailure, mostFailures } = reader;
  for (let attempt = 1; ; attempt += 1) {
    const lease = { portalId, owner: randomUUID(), lasts: leaseLasts };
    if (!(await store.sync.acquire(lease))) throw new Error('somebody else reads the account');
    try {
      await readAccount({
        ...{ connection, store, lease, now },
        signal: new AbortController().signal,
        onProgress: () => undefined,
        inTurn: (slice) => slice(),
      });
      return attempt;
    } catch (error) {
      if (!(error instanceof HubSpotError) || attempt > mostFailures) throw error;
      afterFailure();
    } finally {
      await store.sync.release(lease);
    }
  }
}
