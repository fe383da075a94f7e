import { isDeepStrictEqual } from 'node:util';
import type { StoredSync } from '../model/stored-sync.ts';
import type { SyncPlan } from '../model/sync-plan.ts';
import type { OwnDealMapping } from '../store/deal-mapping-store.ts';
import type { Store } from '../store/store.ts';
import type { SyncState } from '../store/sync-store.ts';
import { dueAt } from './due-at.ts';
import { toError } from './failure.ts';
import { noProgress, progressOf, type SyncProgress } from './progress.ts';

/** What is known of an account's sync at one moment. */
export interface AccountStatus {
  /** The newest complete sync; null before the first one. */
  latest: StoredSync | null;
  /** How far the sync under way is, or one that waits for its turn; null when there is none. */
  progress: SyncProgress | null;
  /** The plan of the sync under way, as far as it is written down. */
  plan: SyncPlan | null;
  /** Why the last sync failed; null when it did not. */
  failure: unknown;
  /** When the account is synced again by itself; null when a sync is under way. */
  nextSyncAt: Date | null;
  state: SyncState | null;
}

export interface CheckOptions {
  looks?: boolean;
  /** What is stored of the account, where it was just read. */
  known?: StoredSyncOfAccount;
}

interface StoredSyncOfAccount {
  latest: StoredSync | null;
  state: SyncState | null;
  mapping: OwnDealMapping;
}

export interface SyncScheduler {
  /**
   * The status of an account. Asks for a sync when there are no facts or they are old; where HubSpot
   * refuses permanently only once a day, unless a user `looks`.
   */
  check(portalId: string, options?: CheckOptions): Promise<AccountStatus>;
  /** Asks for a sync now. */
  refresh(portalId: string): Promise<void>;
}

/** Says how the sync of each account is, and asks the queue for those that somebody waits for. */
export function createSyncScheduler({
  store,
  queue,
  progressHere,
  now,
}: {
  store: Pick<Store, 'accounts' | 'dealMappings' | 'facts' | 'sync'>;
  queue: { ask(portalId: string): Promise<void> };
  /** How far a sync by this process is, which knows more than it has written down. */
  progressHere: (portalId: string) => SyncProgress | null;
  now: () => Date;
}): SyncScheduler {
  async function wake(portalId: string): Promise<void> {
    await store.accounts.wake(portalId, now());
    await queue.ask(portalId);
  }

  /** Of one moment: a sync that ends changes its state and the newest sync together. */
  async function read(portalId: string): Promise<StoredSyncOfAccount> {
    let before = await store.facts.latest(portalId);
    for (;;) {
      const [state, mapping] = await Promise.all([
        store.sync.find(portalId),
        store.dealMappings.find(portalId),
      ]);
      const latest = await store.facts.latest(portalId);
      if (isDeepStrictEqual(latest, before)) return { latest, state, mapping };
      before = latest;
    }
  }

  return {
    async check(portalId, { looks = false, ...options } = {}) {
      const isDue = (stored: StoredSyncOfAccount) => dueAt(stored, now(), looks) <= now();
      let { known } = options;
      // A sync that has ended meanwhile is not made again.
      if (known === undefined || isDue(known)) known = await read(portalId);
      const wants = isDue(known);
      // Whoever waits asks again and again.
      if (wants && progressHere(portalId) === null) await wake(portalId);
      let isUnderWay = wants;
      // Somebody may just have looked at an account that is not due by itself.
      if (!wants && dueAt(known, now(), true) <= now()) {
        isUnderWay = await store.accounts.isDue(portalId, now());
        // A sync that ended since would leave what was known before it.
        if (!isUnderWay) known = await read(portalId);
      }
      const { latest, state } = known;
      const plan = state?.plan ?? null;
      const written = plan === null ? noProgress : progressOf(plan);
      return {
        latest,
        progress: isUnderWay ? (progressHere(portalId) ?? written) : null,
        plan,
        failure: state === null || state.failure === null ? null : toError(state.failure),
        nextSyncAt: isUnderWay ? null : dueAt(known, now(), false),
        state,
      };
    },

    async refresh(portalId) {
      await store.sync.ask(portalId, now());
      await wake(portalId);
    },
  };
}
