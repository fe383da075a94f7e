import { randomUUID } from 'node:crypto';
import { startSandbox, type SandboxAccount } from 'hubspot-sandbox';
import { onTestFinished } from 'vitest';
import { readAccount, type ReadingParts } from '../sync/sync-account.ts';
import type { ReadPlan } from '../model/sync-plan.ts';
import type { CallPolicyOptions } from '../hubspot/call-policy.ts';
import { connect } from '../hubspot/connection.ts';
import type { TokenSource } from '../hubspot/token-source.ts';
import type { Store } from '../store/store.ts';

const quick = { retries: 2, firstPause: 1, longestPause: 5, longestRetryAfter: 50, timeout: 5_000 };

export interface ReadingOptions {
  accessToken?: TokenSource;
  callPolicy?: Partial<CallPolicyOptions>;
  now?: () => Date;
}

/**
 * An account of a sandbox on a port, with everything that reads it into a store. Ends with the test.
 */
export async function prepareReading(
  store: Store,
  account: SandboxAccount,
  options: ReadingOptions = {},
) {
  const sandbox = await startSandbox({ accounts: [account] });
  const now = options.now ?? (() => new Date());
  const connection = connect({
    accessToken: options.accessToken ?? account.accessToken,
    apiUrl: sandbox.url,
    callPolicy: { ...quick, ...options.callPolicy },
    now,
  });
  onTestFinished(async () => {
    connection.close();
    await sandbox.close();
  });
  const portalId = randomUUID();
  const lease = { portalId, owner: 'test', lasts: 60_000 };
  const stopping = new AbortController();
  const progress: ReadPlan[] = [];

  /** Reads the account as one server would, and gives what is stored then. */
  async function read(change: Partial<ReadingParts> = {}) {
    await store.sync.acquire(lease);
    const finished = await readAccount({
      ...{ connection, store, lease, now, signal: stopping.signal },
      onProgress: (plan) => void progress.push(plan),
      inTurn: (slice) => slice(),
      ...change,
    });
    const { readId } = finished.read;
    const everything = { from: 0, limit: 100_000 };
    const [clients, quarantine] = await Promise.all([
      store.facts.clients(portalId, readId, everything),
      store.facts.quarantine(portalId, readId),
    ]);
    return { ...finished, clients: clients.map(({ facts }) => facts), quarantine };
  }

  /** The calls that the sandbox has answered since this was asked last. */
  let counted = account.requestCount;
  const calls = () => {
    const since = account.requestCount - counted;
    counted = account.requestCount;
    return since;
  };
  return { read, calls, progress, stopping, connection, portalId, lease, sandbox };
}
