import type { Logger } from 'pino';
import type { Accounts } from '../accounts/accounts.ts';
import type { HubSpotConnection } from '../hubspot/connection.ts';
import { isAhead } from '../model/clock.ts';
import type { StoredSync } from '../model/stored-sync.ts';
import type { SyncPlan } from '../model/sync-plan.ts';
import type { Store } from '../store/store.ts';
import type { SyncState } from '../store/sync-store.ts';
import { needsFullList } from './begin-plan.ts';
import { restsUntil, toError } from './failure.ts';
import { progressOf, type SyncProgress } from './progress.ts';
import { createSyncRunner, type AfterSync, type RunningSync } from './sync-runner.ts';

/** Facts older than this are synced again; in milliseconds. */
export const freshFor = 60 * 60 * 1000;
/** How often to check for due or abandoned syncs; in milliseconds. */
const checkEvery = 15_000;

/** What is known of an account's sync at one moment. */
export interface AccountStatus {
  /** The newest complete sync; null before the first one. */
  latest: StoredSync | null;
  /** How far the sync under way is; null when there is none. */
  progress: SyncProgress | null;
  /** The plan of the sync under way, as far as it is written down. */
  plan: SyncPlan | null;
  /** Why the last sync failed; null when it did not. */
  failure: unknown;
  /** When the account is synced again by itself; null when a sync is under way. */
  nextSyncAt: Date | null;
  state: SyncState | null;
}

export interface SyncScheduler {
  /**
   * The status of an account. Starts a sync when there are no facts or they are old; where HubSpot
   * refuses permanently only once a day, unless a user `looks`.
   */
  check(
    portalId: string,
    connection: HubSpotConnection,
    options?: { looks: boolean },
  ): Promise<AccountStatus>;
  /** Starts a sync now, unless one is under way. */
  refresh(portalId: string, connection: HubSpotConnection): void;
  /** Writes down the calls that were made since the last time. */
  countCalls(portalId: string, connection: HubSpotConnection): Promise<void>;
  /** Goes on with abandoned syncs, and syncs accounts again that are due, from now on. */
  watch(accounts: Accounts): void;
  /** Whether no sync is under way here. */
  isIdle(): boolean;
  /** Stops every sync that is under way. */
  close(): Promise<void>;
}

/**
 * Syncs accounts in the background, one sync per account at a time, on whichever server, and keeps
 * the last good facts until a newer sync is complete.
 */
export function createSyncScheduler(dependencies: {
  store: Store;
  now: () => Date;
  log: Logger;
  afterSync?: AfterSync;
  onEnd?: (outcome: string) => void;
}): SyncScheduler {
  const { store, now, log } = dependencies;
  const stopping = new AbortController();
  const runner = createSyncRunner({ ...dependencies, stopping: stopping.signal });
  const running = new Map<string, RunningSync>();
  let timer: NodeJS.Timeout | undefined;

  /** What follows an earlier sync makes way for a new one. */
  function start(portalId: string, connection: HubSpotConnection): RunningSync {
    const earlier = running.get(portalId);
    earlier?.interruptFollowUp();
    const sync = runner.start(portalId, connection, earlier?.done);
    running.set(portalId, sync);
    void sync.done.then(() => {
      if (running.get(portalId) === sync) running.delete(portalId);
    });
    return sync;
  }

  const progressHere = (portalId: string) => running.get(portalId)?.progress ?? null;

  /** When the account is to be synced next. */
  async function dueAt(
    portalId: string,
    latest: StoredSync | null,
    state: SyncState | null,
    looks: boolean,
  ) {
    const rests = state === null ? null : restsUntil(state, now(), looks);
    const later = (time: Date) => (rests !== null && rests > time ? rests : time);
    if (latest === null || state === null || isAhead(latest.startedAt, now())) return later(now());
    const mapping = await store.dealMappings.find(portalId);
    // A mapping that was changed since makes the stored sales wrong.
    const remapped =
      mapping.changedAt !== null &&
      needsFullList('deals', state.freshness.deals, mapping, latest.startedAt);
    if (remapped && state.failedAt !== null && mapping.changedAt! > state.failedAt) return now();
    return later(remapped ? now() : new Date(latest.startedAt.getTime() + freshFor));
  }

  async function check(
    portalId: string,
    connection: HubSpotConnection,
    { looks } = { looks: false },
  ): Promise<AccountStatus> {
    const before = progressHere(portalId);
    const latest = await store.facts.latest(portalId);
    const state = await store.sync.find(portalId);
    const due = await dueAt(portalId, latest, state, looks);
    // A sync that ended while we asked the store may not be in its answer: no second one for that.
    let progress = progressHere(portalId) ?? before;
    const elsewhere = progress === null && !running.has(portalId) && state?.leased;
    if (elsewhere && state.plan !== null) progress = progressOf(state.plan);
    if (progress === null && !elsewhere && due <= now() && !stopping.signal.aborted) {
      progress = start(portalId, connection).progress;
    }
    return {
      latest,
      progress,
      plan: state?.plan ?? null,
      failure: state === null || state.failure === null ? null : toError(state.failure),
      nextSyncAt: progress === null ? due : null,
      state,
    };
  }

  return {
    check,

    refresh(portalId, connection) {
      if (progressHere(portalId) === null && !stopping.signal.aborted) start(portalId, connection);
    },

    countCalls: (portalId, connection) => runner.countCalls(portalId, connection),

    watch(accounts) {
      // Whoever starts a server may have given it another token.
      let looks = true;
      const checkAll = async () => {
        for (const portalId of await store.accounts.synced()) {
          const account = await accounts.find(portalId);
          if (account.status === 'active') await check(portalId, account.connection, { looks });
        }
        looks = false;
      };
      const safely = () =>
        checkAll().catch((error: unknown) => {
          if (!stopping.signal.aborted) log.warn({ error }, 'checking for due syncs failed');
        });
      void safely();
      timer = setInterval(() => void safely(), checkEvery);
      timer.unref();
    },

    isIdle: () => running.size === 0,

    async close() {
      clearInterval(timer);
      stopping.abort();
      await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}
