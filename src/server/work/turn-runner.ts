import type { Logger } from 'pino';
import type { Accounts } from '../accounts/accounts.ts';
import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { FinishedSync } from '../model/stored-sync.ts';
import type { SyncFailure } from '../model/sync-failure.ts';
import { FencedOutError, TurnOverError, type Turn } from '../model/turn.ts';
import { scheduleAccount } from '../store/account-store.ts';
import type { Store } from '../store/store.ts';
import type { SyncState } from '../store/sync-store.ts';
import { dueAt } from '../sync/due-at.ts';
import { describeFailure, isSameFailure } from '../sync/failure.ts';
import { createProgressMeter, noProgress, type SyncProgress } from '../sync/progress.ts';
import { syncAccount } from '../sync/sync-account.ts';
import type { SyncParts } from '../sync/sync-parts.ts';
import type { TurnQueue } from './turn-queue.ts';

/** How long one account has before it is another one's turn; in milliseconds. */
const turnLasts = 20_000;
/** The same for what only follows from its facts, which nobody waits for. */
const followUpLasts = 5_000;
/** When an account is looked at again that this process cannot reach; in milliseconds. */
const unreachableFor = 60 * 60_000;

/** What is done with every finished sync, in the account's turn. */
export type AfterSync = (finished: FinishedSync, parts: SyncParts) => Promise<void>;

/** What is done after every sync that failed, in the account's turn. */
export type AfterFailure = (parts: SyncParts) => Promise<void>;

export interface TurnRunner {
  /**
   * Takes a turn: syncs the account when its row says that it is due, and then does what follows from
   * its facts. Never rejects for a reason that lies with HubSpot: how it ended is in the store.
   *
   * @returns whether the account needs another turn.
   */
  run(turn: Turn, lapsed: AbortSignal): Promise<boolean>;
  /** How far the sync of an account by this process is; null when there is none. */
  progressOf(portalId: string): SyncProgress | null;
  isIdle(): boolean;
  /** Writes down the calls that were made since the last time. */
  countCalls(portalId: string, connection: HubSpotConnection): Promise<void>;
}

export function createTurnRunner(dependencies: {
  store: Store;
  accounts: Pick<Accounts, 'find'>;
  queue: Pick<TurnQueue, 'isCurrent'>;
  now: () => Date;
  log: Logger;
  /** Ends every turn at its next slice. */
  stopping: AbortSignal;
  /** Ends every turn at once. */
  stopped: AbortSignal;
  afterSync?: AfterSync;
  afterFailure?: AfterFailure;
  /** Called when a sync is over: `completed`, or why it failed. */
  onEnd?: (outcome: string) => void;
  /** Milliseconds that have passed; tests let a turn be over when they want. */
  clock?: () => number;
}): TurnRunner {
  const { store, accounts, queue, now, log, stopping, stopped, afterSync, onEnd } = dependencies;
  const clock = dependencies.clock ?? (() => performance.now());
  /** Null while only what follows from the facts is done. */
  const running = new Map<string, SyncProgress | null>();

  /** Lets slices begin for so long. */
  function turnOf(milliseconds: number): SyncParts['inTurn'] {
    const begun = clock();
    return async (slice) => {
      if (stopping.aborted || clock() - begun >= milliseconds) throw new TurnOverError();
      return slice();
    };
  }

  async function knownOf(portalId: string) {
    const [latest, state, mapping, account] = await Promise.all([
      store.facts.latest(portalId),
      store.sync.find(portalId),
      store.dealMappings.find(portalId),
      store.accounts.find(portalId),
    ]);
    return { latest, state, mapping, journalAt: account?.journalAt ?? null };
  }

  async function run(turn: Turn, lapsed: AbortSignal): Promise<boolean> {
    const { portalId } = turn;
    const [isDue, found] = await Promise.all([
      store.accounts.isDue(portalId, now()),
      accounts.find(portalId),
    ]);
    if (!isDue) return false;
    if (found.status !== 'active') {
      await store.accounts.schedule(portalId, new Date(now().getTime() + unreachableFor));
      return false;
    }
    if (!(await store.sync.begin(turn, queue.isCurrent(turn)))) return false;
    running.set(portalId, noProgress);
    const measure = createProgressMeter();
    try {
      return await take({
        connection: found.connection,
        store,
        turn,
        now,
        signal: AbortSignal.any([stopped, lapsed]),
        onProgress: (plan) => void running.set(portalId, measure(plan)),
        inTurn: turnOf(turnLasts),
      });
    } finally {
      running.delete(portalId);
      await countCalls(portalId, found.connection).catch((error: unknown) => {
        log.warn({ portalId, error }, 'writing down the calls to HubSpot failed');
      });
    }
  }

  /** Syncs the account where that is due, and does what follows. */
  async function take(parts: SyncParts): Promise<boolean> {
    const { turn, signal } = parts;
    try {
      const { latest, state, ...known } = await knownOf(turn.portalId);
      const isDue = dueAt({ latest, state, ...known }, now(), true) <= now();
      const finished = isDue ? await sync(parts) : finishedBefore(latest, state);
      running.set(turn.portalId, null);
      if (finished !== null) await followUp(finished, parts);
      const then = await knownOf(turn.portalId);
      const due = dueAt(then, now(), false);
      await store.sync.save(turn, {}, scheduleAccount(turn.portalId, due, then.journalAt));
      return false;
    } catch (error) {
      if (error instanceof FencedOutError) return false;
      if (error instanceof TurnOverError || stopping.aborted || signal.aborted) return true;
      await noteFailure(turn, error);
      await followFailure(parts);
      return false;
    }
  }

  async function sync(parts: SyncParts): Promise<FinishedSync> {
    const { portalId } = parts.turn;
    const finished = await syncAccount(parts);
    const { totalClients, setAside } = finished.sync;
    const { changed } = finished;
    log.info({ portalId, totalClients, setAside, changed }, 'account synced');
    onEnd?.('completed');
    return finished;
  }

  /** What follows a sync may fail without making its facts any worse; the next one tries again. */
  async function followUp(finished: FinishedSync, parts: SyncParts): Promise<void> {
    try {
      await afterSync?.(finished, { ...parts, inTurn: turnOf(followUpLasts) });
    } catch (error) {
      if (error instanceof TurnOverError || error instanceof FencedOutError) throw error;
      if (parts.signal.aborted) throw error;
      log.warn({ portalId: parts.turn.portalId, error }, 'the work after a sync failed');
    }
  }

  /** What a failed sync leads to may fail too: the next turn tries again. */
  async function followFailure(parts: SyncParts): Promise<void> {
    try {
      await dependencies.afterFailure?.(parts);
    } catch (error) {
      if (error instanceof FencedOutError || parts.signal.aborted) return;
      log.warn({ portalId: parts.turn.portalId, error }, 'the work after a failed sync failed');
    }
  }

  async function noteFailure(turn: Turn, error: unknown): Promise<void> {
    const { portalId } = turn;
    try {
      // When the database is gone, the log should still have what went wrong before that.
      const known = await knownOf(portalId).catch(() => null);
      const state = known?.state ?? null;
      const before = state?.failure ?? null;
      const failure = describeFailure(error, state?.metadata?.timeZone ?? 'UTC', now(), before);
      onEnd?.(failure.kind);
      logFailure(portalId, { error, failure, isKnown: isSameFailure(failure, before) });
      if (known === null || state === null) return;
      const change = { failure, failedAt: now() };
      const due = dueAt({ ...known, state: { ...state, ...change, askedAt: null } }, now(), false);
      const answered = { ...change, answered: state.askedAt };
      const scheduled = scheduleAccount(portalId, due, known.journalAt);
      await store.sync.save(turn, answered, scheduled);
    } catch (unsaved) {
      if (unsaved instanceof FencedOutError) return;
      log.error({ portalId, error: unsaved }, 'saving the failure of a sync failed');
    }
  }

  /** What HubSpot refuses is one line, logged once; where it came from matters for our own mistakes. */
  function logFailure(
    portalId: string,
    { error, failure, isKnown }: { error: unknown; failure: SyncFailure; isKnown: boolean },
  ): void {
    const level = isKnown ? 'debug' : 'warn';
    const why = failure.kind === 'internal' ? { error } : { failure };
    log[level]({ portalId, ...why }, 'syncing the account failed');
  }

  async function countCalls(portalId: string, connection: HubSpotConnection): Promise<void> {
    const calls = connection.takeCallCount();
    const leftToday = connection.callsLeftToday();
    if (calls === 0 && leftToday === null) return;
    await store.calls.add(portalId, now().toISOString().slice(0, 10), { calls, leftToday });
  }

  return {
    run,
    progressOf: (portalId) => running.get(portalId) ?? null,
    isIdle: () => running.size === 0,
    countCalls,
  };
}

/** The newest sync, for what an earlier turn has left of the work that follows it. */
function finishedBefore(
  sync: FinishedSync['sync'] | null,
  state: SyncState | null,
): FinishedSync | null {
  if (sync === null || !state?.metadata) return null;
  return { sync, metadata: state.metadata, changed: false };
}
