import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { AccountMetadata } from '../facts/account-metadata.ts';
import type { Freshness } from '../facts/freshness.ts';
import type { ReadPlan } from '../facts/read-plan.ts';
import type { ObjectType } from '../hubspot/crm-object.ts';
import type { HubSpotErrorDetails } from '../hubspot/hubspot-error.ts';
import type { Database } from './database.ts';
import { forgetUnseen, writeRecords, type StoredRecord } from './record-store.ts';
import { syncStates } from './schema/sync.ts';

/** Why a read failed: HubSpot's fault, or a mistake of the server's own. */
export type StoredFailure = HubSpotErrorDetails | { kind: 'internal' };

/** How far the reading of an account is. */
export interface SyncState {
  /** Whether some server reads the account at this moment. */
  leased: boolean;
  readNumber: number;
  plan: ReadPlan | null;
  metadata: AccountMetadata | null;
  freshness: Freshness;
  /** True when records have changed since clients were last made out of them. */
  dirty: boolean;
  failure: StoredFailure | null;
  failedAt: Date | null;
  /** When somebody last asked for a read. */
  refreshedAt: Date | null;
  /** When snapshots were filled back from HubSpot's property history. */
  filledBackAt: Date | null;
}

/** What a slice of a read leaves behind, all of it or nothing. */
export interface Slice {
  plan: ReadPlan;
  records: { objectType: ObjectType; rows: StoredRecord[] }[];
  /** Types whose complete list ended with this slice. */
  listed: ObjectType[];
}

/** Who holds an account's lease, and for how many milliseconds it is renewed. */
export interface Lease {
  portalId: string;
  owner: string;
  lasts: number;
}

/** The lease ended before it was renewed, and another server may read the account now. */
export class LeaseLostError extends Error {
  constructor(portalId: string) {
    super(`another server reads account ${portalId}`);
    this.name = 'LeaseLostError';
  }
}

type Change = Partial<
  Pick<
    SyncState,
    | 'plan'
    | 'readNumber'
    | 'metadata'
    | 'freshness'
    | 'dirty'
    | 'failure'
    | 'failedAt'
    | 'filledBackAt'
  >
>;

export interface SyncStore {
  /** Null for an account that was never read. */
  find(portalId: string): Promise<SyncState | null>;
  /** Takes the lease when nobody has it; false when another server does. */
  acquire(lease: Lease): Promise<boolean>;
  /** @throws {LeaseLostError} */
  renew(lease: Lease): Promise<void>;
  /** Gives the lease back; does nothing when it was lost. */
  release(lease: Lease): Promise<void>;
  /** Ends every lease: for a database that only this process can have open. */
  releaseAll(): Promise<void>;
  /** Writes down what a slice brought, and renews the lease. @throws {LeaseLostError} */
  commit(lease: Lease, slice: Slice): Promise<void>;
  /** Changes the state, together with `also`, and renews the lease. @throws {LeaseLostError} */
  save(
    lease: Lease,
    change: Change,
    also?: (transaction: Database) => Promise<void>,
  ): Promise<void>;
  /** Notes that somebody asks for a read; false when somebody did after `notBefore`. */
  noteRefresh(portalId: string, at: Date, notBefore: Date): Promise<boolean>;
}

/** The state of the reading of every account. Leases go by the database's clock, which all share. */
export function createSyncStore(database: Database): SyncStore {
  const until = (lasts: number) => sql`now() + ${lasts / 1000} * interval '1 second'`;
  const held = ({ portalId, owner }: Lease) =>
    and(
      eq(syncStates.portalId, portalId),
      eq(syncStates.leaseOwner, owner),
      gt(syncStates.leaseUntil, sql`now()`),
    );

  async function save(target: Database, lease: Lease, change: Change): Promise<void> {
    const rows = await target
      .update(syncStates)
      .set({ ...change, leaseUntil: until(lease.lasts) })
      .where(held(lease))
      .returning({ portalId: syncStates.portalId });
    if (rows.length === 0) throw new LeaseLostError(lease.portalId);
  }

  return {
    async find(portalId) {
      const [row] = await database
        .select({
          leased: sql<boolean>`coalesce(${syncStates.leaseUntil} > now(), false)`,
          readNumber: syncStates.readNumber,
          plan: syncStates.plan,
          metadata: syncStates.metadata,
          freshness: syncStates.freshness,
          dirty: syncStates.dirty,
          failure: syncStates.failure,
          failedAt: syncStates.failedAt,
          refreshedAt: syncStates.refreshedAt,
          filledBackAt: syncStates.filledBackAt,
        })
        .from(syncStates)
        .where(eq(syncStates.portalId, portalId));
      return row === undefined ? null : { ...row, freshness: row.freshness ?? {} };
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
            eq(syncStates.leaseOwner, owner),
          )!,
        })
        .returning({ portalId: syncStates.portalId });
      return rows.length > 0;
    },

    renew: (lease) => save(database, lease, {}),

    async release(lease) {
      await database
        .update(syncStates)
        .set({ leaseOwner: null, leaseUntil: null })
        .where(held(lease));
    },

    async releaseAll() {
      await database.update(syncStates).set({ leaseOwner: null, leaseUntil: null });
    },

    async commit(lease, { plan, records, listed }) {
      const changed = listed.length > 0 || records.some(({ rows }) => rows.length > 0);
      await database.transaction(async (transaction) => {
        await save(transaction, lease, { plan, ...(changed ? { dirty: true } : {}) });
        for (const { objectType, rows } of records) {
          await writeRecords(transaction, lease.portalId, objectType, plan.readNumber, rows);
        }
        for (const objectType of listed) {
          await forgetUnseen(transaction, lease.portalId, objectType, plan.readNumber);
        }
      });
    },

    async save(lease, change, also) {
      if (also === undefined) return save(database, lease, change);
      await database.transaction(async (transaction) => {
        await save(transaction, lease, change);
        await also(transaction);
      });
    },

    async noteRefresh(portalId, at, notBefore) {
      const rows = await database
        .insert(syncStates)
        .values({ portalId, refreshedAt: at })
        .onConflictDoUpdate({
          target: syncStates.portalId,
          set: { refreshedAt: at },
          setWhere: or(isNull(syncStates.refreshedAt), lte(syncStates.refreshedAt, notBefore))!,
        })
        .returning({ portalId: syncStates.portalId });
      return rows.length > 0;
    },
  };
}
