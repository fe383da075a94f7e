import { and, eq, gt, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { clocksDiffer } from '../model/clock.ts';
import type { AccountMetadata } from '../model/account-metadata.ts';
import type { FillBack } from '../model/fill-back.ts';
import type { Freshness } from '../model/freshness.ts';
import type { RetentionState } from '../model/retention.ts';
import type { SyncFailure } from '../model/sync-failure.ts';
import { planVersion, type SyncPlan } from '../model/sync-plan.ts';
import type { Database } from './database.ts';
import type { WithState } from './held-lease.ts';
import { writeRecords, type RecordsOfSlice } from './record-store.ts';
import { syncStates } from './schema/sync.ts';

/** How far the sync of an account is. */
export interface SyncState {
  /** Whether some server syncs the account at this moment. */
  leased: boolean;
  syncNumber: number;
  /** The sync under way; null when there is none, or its plan has the form of another version. */
  plan: SyncPlan | null;
  metadata: AccountMetadata | null;
  freshness: Freshness;
  /** True when records have changed since clients were last made out of them. */
  dirty: boolean;
  failure: SyncFailure | null;
  failedAt: Date | null;
  /** When a user last asked for a sync. */
  refreshedAt: Date | null;
  /** How far the filling back of snapshots is; null before and after. */
  fillBack: FillBack | null;
  /** When snapshots were filled back from HubSpot's property history. */
  filledBackAt: Date | null;
  /** The estimate of retention; null before the first. */
  retention: RetentionState | null;
}

/** What a slice of a sync leaves behind, all of it or nothing. */
export interface Slice extends RecordsOfSlice {
  plan: SyncPlan;
}

/** Who holds an account's lease, and for how many milliseconds it is renewed. */
export interface Lease {
  portalId: string;
  owner: string;
  lasts: number;
}

/** The lease ended before it was renewed, and another server may sync the account now. */
export class LeaseLostError extends Error {
  constructor(portalId: string) {
    super(`another server syncs account ${portalId}`);
    this.name = 'LeaseLostError';
  }
}

type Change = Partial<
  Pick<
    SyncState,
    | 'plan'
    | 'syncNumber'
    | 'metadata'
    | 'freshness'
    | 'dirty'
    | 'failure'
    | 'failedAt'
    | 'fillBack'
    | 'filledBackAt'
    | 'retention'
  >
>;

export interface SyncStore {
  /** Null for an account that was never synced. */
  find(portalId: string): Promise<SyncState | null>;
  /** Takes the lease when nobody has it; false when another server does. */
  acquire(lease: Lease): Promise<boolean>;
  /** @throws {LeaseLostError} */
  renew(lease: Lease): Promise<void>;
  /** Gives the lease back; does nothing when it was lost. */
  release(lease: Lease): Promise<void>;
  /** Ends every lease: for a database that only this process can have open. */
  releaseAll(): Promise<void>;
  /**
   * Writes down what a slice brought, and renews the lease.
   *
   * @returns whether anything of it is news for the clients that are made out of records.
   * @throws {LeaseLostError}
   */
  commit(lease: Lease, slice: Slice): Promise<boolean>;
  /** Changes the state, together with `also`, and renews the lease. @throws {LeaseLostError} */
  save(lease: Lease, change: Change, also?: WithState): Promise<void>;
  /** Notes that a user asks for a sync; false when one did after `notBefore`. */
  noteRefresh(portalId: string, at: Date, notBefore: Date): Promise<boolean>;
}

/** The state of the sync of every account. Leases go by the database's clock, which all share. */
export function createSyncStore(database: Database): SyncStore {
  /** No lease lasts so long: the database's clock was ahead when it was given. */
  const tooLong = sql`now() + ${clocksDiffer / 1000} * interval '1 second'`;
  const until = (lasts: number) => sql`now() + ${lasts / 1000} * interval '1 second'`;
  const isHeld = ({ portalId, owner }: Lease) =>
    and(
      eq(syncStates.portalId, portalId),
      eq(syncStates.leaseOwner, owner),
      gt(syncStates.leaseUntil, sql`now()`),
    );

  async function write(
    lease: Lease,
    change: Omit<Change, 'dirty'> & { dirty?: boolean | SQL },
    { before = {}, also = {} }: { before?: WithState; also?: WithState },
  ): Promise<boolean> {
    const held = database.$with('held').as(
      database
        .update(syncStates)
        .set({ ...change, leaseUntil: until(lease.lasts) })
        .where(isHeld(lease))
        .returning({ dirty: syncStates.dirty }),
    );
    const withNames = (statements: WithState) =>
      Object.entries(statements).map(([name, statement]) => database.$with(name, {}).as(statement));
    const [row] = await database
      .with(...withNames(before), held, ...withNames(also))
      .select()
      .from(held);
    if (row === undefined) throw new LeaseLostError(lease.portalId);
    return row.dirty;
  }

  async function save(lease: Lease, change: Change, also: WithState = {}): Promise<void> {
    await write(lease, change, { also });
  }

  const find = database
    .select({
      leased: sql<boolean>`coalesce(
        ${syncStates.leaseUntil} > now() and ${syncStates.leaseUntil} <= ${tooLong}, false)`,
      syncNumber: syncStates.syncNumber,
      plan: syncStates.plan,
      metadata: syncStates.metadata,
      freshness: syncStates.freshness,
      dirty: syncStates.dirty,
      failure: syncStates.failure,
      failedAt: syncStates.failedAt,
      refreshedAt: syncStates.refreshedAt,
      fillBack: syncStates.fillBack,
      filledBackAt: syncStates.filledBackAt,
      retention: syncStates.retention,
    })
    .from(syncStates)
    .where(eq(syncStates.portalId, sql.placeholder('portalId')))
    .prepare('sync_state');

  return {
    async find(portalId) {
      const [row] = await find.execute({ portalId });
      if (row === undefined) return null;
      const plan = row.plan?.version === planVersion ? row.plan : null;
      return { ...row, plan, freshness: row.freshness ?? {} };
    },

    async acquire({ portalId, owner, lasts }) {
      const lease = { leaseOwner: owner, leaseUntil: until(lasts) };
      const rows = await database
        .insert(syncStates)
        .values({ portalId, ...lease })
        .onConflictDoUpdate({
          target: syncStates.portalId,
          set: lease,
          setWhere: or(
            isNull(syncStates.leaseUntil),
            lte(syncStates.leaseUntil, sql`now()`),
            gt(syncStates.leaseUntil, tooLong),
            eq(syncStates.leaseOwner, owner),
          )!,
        })
        .returning({ portalId: syncStates.portalId });
      return rows.length > 0;
    },

    renew: (lease) => save(lease, {}),

    async release(lease) {
      await database
        .update(syncStates)
        .set({ leaseOwner: null, leaseUntil: null })
        .where(isHeld(lease));
    },

    async releaseAll() {
      await database.update(syncStates).set({ leaseOwner: null, leaseUntil: null });
    },

    commit(lease, { plan, ...slice }) {
      const { syncNumber } = plan;
      const { isNews, ...statements } = writeRecords({ ...lease, ...plan }, slice);
      const dirty = sql`${syncStates.dirty} or ${isNews}`;
      return write(lease, { plan, syncNumber, dirty }, statements);
    },

    save,

    async noteRefresh(portalId, at, notBefore) {
      const rows = await database
        .insert(syncStates)
        .values({ portalId, refreshedAt: at })
        .onConflictDoUpdate({
          target: syncStates.portalId,
          set: { refreshedAt: at },
          setWhere: or(
            isNull(syncStates.refreshedAt),
            lte(syncStates.refreshedAt, notBefore),
            gt(syncStates.refreshedAt, new Date(at.getTime() + clocksDiffer)),
          )!,
        })
        .returning({ portalId: syncStates.portalId });
      return rows.length > 0;
    },
  };
}
