import { and, eq, gt, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { clocksDiffer } from '../model/clock.ts';
import type { AccountMetadata } from '../model/account-metadata.ts';
import type { FillBack } from '../model/fill-back.ts';
import type { Freshness } from '../model/freshness.ts';
import type { RetentionState } from '../model/retention.ts';
import type { SyncFailure } from '../model/sync-failure.ts';
import { planVersion, type SyncPlan } from '../model/sync-plan.ts';
import { FencedOutError, type Turn } from '../model/turn.ts';
import type { Database } from './database.ts';
import { rowsOf } from './schema-version.ts';
import type { WithState } from './during-turn.ts';
import { writeRecords, type RecordsOfSlice } from './record-store.ts';
import { syncStates } from './schema/sync.ts';

/** How far the sync of an account is. */
export interface SyncState {
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
  /** When a sync was asked for that has not been made yet; null when none was. */
  askedAt: Date | null;
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
> & {
  /** What `askedAt` was when this began: a sync that was asked for later is still to be made. */
  answered?: Date | null;
};

export interface SyncStore {
  /** Null for an account that was never synced. */
  find(portalId: string): Promise<SyncState | null>;
  /**
   * Begins a turn: from now on what an earlier turn of the account would write is refused. False, and
   * nothing is done, unless `isCurrent` holds at the same moment.
   */
  begin(turn: Turn, isCurrent?: SQL): Promise<boolean>;
  /**
   * Writes down what a slice brought.
   *
   * @returns whether anything of it is news for the clients that are made out of records.
   * @throws {FencedOutError}
   */
  commit(turn: Turn, slice: Slice): Promise<boolean>;
  /** Changes the state, together with `also`. @throws {FencedOutError} */
  save(turn: Turn, change: Change, also?: WithState): Promise<void>;
  /** Notes that a sync is asked for. */
  ask(portalId: string, at: Date): Promise<void>;
  /** Notes that a user asks for a sync; false when one did after `notBefore`. */
  noteRefresh(portalId: string, at: Date, notBefore: Date): Promise<boolean>;
}

export const syncStateColumns = {
  syncNumber: syncStates.syncNumber,
  plan: syncStates.plan,
  metadata: syncStates.metadata,
  freshness: syncStates.freshness,
  dirty: syncStates.dirty,
  failure: syncStates.failure,
  failedAt: syncStates.failedAt,
  refreshedAt: syncStates.refreshedAt,
  askedAt: syncStates.askedAt,
  fillBack: syncStates.fillBack,
  filledBackAt: syncStates.filledBackAt,
  retention: syncStates.retention,
};

/** The state of the sync of every account. */
export function createSyncStore(database: Database): SyncStore {
  async function write(
    turn: Turn,
    { answered = null, ...change }: Omit<Change, 'dirty'> & { dirty?: boolean | SQL },
    { before = {}, also = {} }: { before?: WithState; also?: WithState },
  ): Promise<boolean> {
    const asked =
      answered && sql`nullif(${syncStates.askedAt}, ${answered.toISOString()}::timestamptz)`;
    const ours = database.$with('turn').as(
      database
        .update(syncStates)
        // Who only asks whether the turn is still theirs changes nothing.
        .set({ fence: turn.fence, ...change, ...(asked && { askedAt: asked }) })
        .where(and(eq(syncStates.portalId, turn.portalId), eq(syncStates.fence, turn.fence)))
        .returning({ dirty: syncStates.dirty, askedAt: syncStates.askedAt }),
    );
    const withNames = (statements: WithState) =>
      Object.entries(statements).map(([name, statement]) => database.$with(name, {}).as(statement));
    const [row] = await database
      .with(...withNames(before), ours, ...withNames(also))
      .select()
      .from(ours);
    if (row === undefined) throw new FencedOutError(turn);
    return row.dirty;
  }

  async function save(turn: Turn, change: Change, also: WithState = {}): Promise<void> {
    await write(turn, change, { also });
  }

  const find = database
    .select(syncStateColumns)
    .from(syncStates)
    .where(eq(syncStates.portalId, sql.placeholder('portalId')))
    .prepare('sync_state');

  return {
    async find(portalId) {
      const [row] = await find.execute({ portalId });
      return row === undefined ? null : toSyncState(row);
    },

    async begin({ portalId, fence }, isCurrent = sql`true`) {
      const begun = await database.execute(sql`
        insert into ${syncStates} (portal_id, fence)
        select ${portalId}, ${fence} where ${isCurrent}
        on conflict (portal_id) do update set fence = excluded.fence
        returning portal_id`);
      return rowsOf(begun).length > 0;
    },

    commit(turn, { plan, ...slice }) {
      const { syncNumber } = plan;
      const { isNews, ...statements } = writeRecords({ ...turn, ...plan }, slice);
      const dirty = sql`${syncStates.dirty} or ${isNews}`;
      return write(turn, { plan, syncNumber, dirty }, statements);
    },

    save,

    async ask(portalId, askedAt) {
      await database
        .insert(syncStates)
        .values({ portalId, askedAt })
        .onConflictDoUpdate({ target: syncStates.portalId, set: { askedAt } });
    },

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

export function toSyncState(
  row: Pick<typeof syncStates.$inferSelect, keyof typeof syncStateColumns>,
): SyncState {
  const plan = row.plan?.version === planVersion ? row.plan : null;
  return { ...row, plan, freshness: row.freshness ?? {} };
}
