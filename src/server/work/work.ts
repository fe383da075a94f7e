import type { Logger } from 'pino';
import type { Accounts } from '../accounts/accounts.ts';
import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { Store } from '../store/store.ts';
import { createSyncScheduler, type SyncScheduler } from '../sync/sync-scheduler.ts';
import type { TurnQueue } from './turn-queue.ts';
import { createTurnRunner, type AfterFailure, type AfterSync } from './turn-runner.ts';
import { watchDue } from './watch-due.ts';

/** How long a slice may go on when the process ends; in milliseconds. */
const patience = 3_000;

/** The syncs of all accounts, as far as this process is concerned. */
export interface Work extends SyncScheduler {
  /** Takes turns and looks for accounts that are due, from now on. */
  start(): Promise<void>;
  /** Asks for a sync of an account that has been asked for before, should it be due. */
  resume(portalId: string): Promise<void>;
  /** Whether no turn is under way here. */
  isIdle(): boolean;
  /** Writes down the calls that were made since the last time. */
  countCalls(portalId: string, connection: HubSpotConnection): Promise<void>;
  /** Ends the turns that are under way at their next slice; others go on with them. */
  close(): Promise<void>;
}

export function createWork(dependencies: {
  store: Store;
  accounts: Pick<Accounts, 'find'>;
  queue: TurnQueue;
  now: () => Date;
  log: Logger;
  afterSync?: AfterSync;
  afterFailure?: AfterFailure;
  /** Sends what is due of an account until `signal`, and gives up at `cut`; nothing is sent when absent. */
  deliver?: (portalId: string, signal: AbortSignal, cut: AbortSignal) => Promise<void>;
  onEnd?: (outcome: string) => void;
  lookEvery?: number | undefined;
}): Work {
  const { queue } = dependencies;
  const [stopping, stopped] = [new AbortController(), new AbortController()];
  const runner = createTurnRunner({
    ...dependencies,
    stopping: stopping.signal,
    stopped: stopped.signal,
  });
  const scheduler = createSyncScheduler({
    ...dependencies,
    progressHere: (portalId) => runner.progressOf(portalId),
  });
  let watching: ReturnType<typeof watchDue> | undefined;
  return {
    ...scheduler,
    async start() {
      await queue.work(runner.run);
      const { deliver } = dependencies;
      const deliveries = deliver && (await queue.openSide('deliveries'));
      await deliveries?.work((portalId, signal) =>
        deliver!(
          portalId,
          AbortSignal.any([signal, stopping.signal]),
          AbortSignal.any([signal, stopped.signal]),
        ),
      );
      watching = watchDue({ ...dependencies, ...(deliveries ? { deliveries } : {}) });
    },
    async resume(portalId) {
      if ((await dependencies.store.sync.find(portalId)) === null) return;
      await scheduler.check(portalId, { looks: true });
    },
    isIdle: runner.isIdle,
    countCalls: runner.countCalls,
    async close() {
      stopping.abort(new Error('the server stops'));
      const cut = setTimeout(() => stopped.abort(new Error('the server stops')), patience);
      await watching?.close();
      await queue.close();
      clearTimeout(cut);
    },
  };
}
