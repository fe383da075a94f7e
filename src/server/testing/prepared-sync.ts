import { randomUUID } from 'node:crypto';
import { startSandbox, type SandboxAccount } from 'hubspot-sandbox';
import { onTestFinished } from 'vitest';
import { patience } from '../../../test/patience.ts';
import type { CallPolicyOptions } from '../hubspot/call-policy.ts';
import { connect } from '../hubspot/connection.ts';
import type { Tokens } from '../hubspot/token-source.ts';
import type { SyncPlan } from '../model/sync-plan.ts';
import type { Store } from '../store/store.ts';
import { syncAccount } from '../sync/sync-account.ts';
import type { SyncParts } from '../sync/sync-parts.ts';

const quick = {
  retries: 2,
  firstPause: 1,
  longestPause: 5,
  longestRetryAfter: 50,
  timeout: patience,
};

export interface SyncOptions {
  accessToken?: string | Tokens;
  callPolicy?: Partial<CallPolicyOptions>;
  now?: () => Date;
}

/**
 * An account of a sandbox on a port, with everything that syncs it into a store. Ends with the test.
 */
export async function prepareSync(
  store: Store,
  account: SandboxAccount,
  options: SyncOptions = {},
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
  const turn = { portalId, fence: 'test' };
  const stopping = new AbortController();
  const progress: SyncPlan[] = [];

  /** Syncs the account as one server would, and gives what is stored then. */
  async function sync(change: Partial<SyncParts> = {}) {
    await store.sync.begin(turn);
    const finished = await syncAccount({
      connection,
      store,
      turn,
      now,
      signal: stopping.signal,
      onProgress: (plan) => void progress.push(plan),
      inTurn: (slice) => slice(),
      ...change,
    });
    const { syncId } = finished.sync;
    const everything = { from: 0, limit: 100_000 };
    const [clients, setAside] = await Promise.all([
      store.facts.clients(portalId, syncId, everything),
      store.facts.setAside(portalId, syncId),
    ]);
    return { ...finished, clients: clients.map(({ facts }) => facts), setAside };
  }

  /** The calls that the sandbox has answered since this was asked last. */
  let counted = account.requestCount;
  const calls = () => {
    const since = account.requestCount - counted;
    counted = account.requestCount;
    return since;
  };
  return { sync, calls, progress, stopping, connection, portalId, turn, sandbox };
}
