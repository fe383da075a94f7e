import { and, asc, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { AccountStatus } from '../model/account-status.ts';
import type { Turn } from '../model/turn.ts';
import { removeTurns } from './account-tables.ts';
import type { Database } from './database.ts';
import { syncStates } from './schema/sync.ts';
import { duringTurn, whileTurnOf, type WithState } from './during-turn.ts';
import { accounts } from './schema/accounts.ts';
import { tableExports } from './schema/exports.ts';

/** What is known of an account besides its sync. */
export interface StoredAccount {
  portalId: string;
  status: AccountStatus;
  scopes: string[] | null;
  uiDomain: string | null;
  timeZone: string | null;
  installedBy: string | null;
  dueAt: Date | null;
  /** When HubSpot's journal last said that something has changed. */
  journalAt: Date | null;
  /** A hash of what HubSpot was asked to note there. */
  journalSubscription: string | null;
  changedAt: Date;
  purgeAfter: Date | null;
  deletionAskedBy: string | null;
}

/** That a super admin wants everything deleted that is stored of their account. */
export interface Leaving {
  portalId: string;
  askedBy: string;
  at: Date;
  purgeAfter: Date;
}

export interface AccountStore {
  find(portalId: string): Promise<StoredAccount | null>;
  /** Adds an account of the configuration unless it is known: one that was removed stays removed. */
  keep(portalId: string, now: Date): Promise<void>;
  /** Keeps what HubSpot says of the account itself. */
  describe(portalId: string, details: { uiDomain: string; timeZone: string }): Promise<void>;
  /** Sets when the account is to be synced next; null stops that. */
  schedule(portalId: string, dueAt: Date | null): Promise<void>;
  /** The active accounts that are due, the longest due ones first. */
  due(now: Date, limit: number): Promise<string[]>;
  /** Every account, whatever its status. */
  all(): Promise<string[]>;
  /** Whether an account is due. */
  isDue(portalId: string, now: Date): Promise<boolean>;
  /**
   * Ends an account, unless it has ended, and sets when its data is deleted. Turns that wait or are
   * under way are gone, in whichever process, and so are the tables that wait for a download.
   */
  leave(leaving: Leaving): Promise<void>;
  /** Takes that back: the account is active, and due. False when there is nothing to take back. */
  stay(portalId: string, now: Date): Promise<boolean>;
  /** Makes an account due that is not. */
  wake(portalId: string, now: Date): Promise<void>;
  /**
   * Keeps what HubSpot was asked to note in the journal. Not after the turn: an account that was
   * installed again meanwhile has to ask anew.
   */
  subscribed(turn: Turn, journalSubscription: string): Promise<void>;
}

/** No account is due so much later: its time comes from a clock that ran ahead. In milliseconds. */
const latestDue = 26 * 60 * 60_000;

export function createAccountStore(database: Database): AccountStore {
  const isDue = (now: Date) =>
    and(
      eq(accounts.status, 'active'),
      or(lte(accounts.dueAt, now), gt(accounts.dueAt, new Date(now.getTime() + latestDue))),
    );
  const find = database
    .select()
    .from(accounts)
    .where(eq(accounts.portalId, sql.placeholder('portalId')))
    .prepare('account');

  return {
    async find(portalId) {
      const [row] = await find.execute({ portalId });
      return row ?? null;
    },

    async keep(portalId, now) {
      await database
        .insert(accounts)
        .values({
          portalId,
          status: 'active',
          changedAt: now,
          // An earlier version has synced it, which did not say when it is due.
          dueAt: sql`(select now() from ${syncStates}
            where ${syncStates.portalId} = ${portalId})`,
        })
        .onConflictDoNothing();
    },

    async describe(portalId, { uiDomain, timeZone }) {
      const details = { uiDomain, timeZone };
      await database.update(accounts).set(details).where(eq(accounts.portalId, portalId));
    },

    async schedule(portalId, dueAt) {
      await database.update(accounts).set({ dueAt }).where(eq(accounts.portalId, portalId));
    },

    async due(now, limit) {
      const rows = await database
        .select({ portalId: accounts.portalId })
        .from(accounts)
        .where(isDue(now))
        .orderBy(asc(accounts.dueAt))
        .limit(limit);
      return rows.map(({ portalId }) => portalId);
    },

    async all() {
      const rows = await database.select({ portalId: accounts.portalId }).from(accounts);
      return rows.map(({ portalId }) => portalId);
    },

    async isDue(portalId, now) {
      const rows = await database
        .select({ portalId: accounts.portalId })
        .from(accounts)
        .where(and(eq(accounts.portalId, portalId), isDue(now)));
      return rows.length > 0;
    },

    async leave({ portalId, askedBy, at, purgeAfter }) {
      await database.transaction(async (tx) => {
        const status = 'uninstalled' as const;
        const end = { status, changedAt: at, purgeAfter, dueAt: null, deletionAskedBy: askedBy };
        const isThere = or(eq(accounts.status, 'active'), isNotNull(accounts.deletionAskedBy));
        await lockTurn(tx, portalId);
        await tx
          .update(accounts)
          .set(end)
          .where(and(eq(accounts.portalId, portalId), isThere));
        await endTurns(tx, portalId);
      });
    },

    async stay(portalId, now) {
      const there = {
        status: 'active',
        changedAt: now,
        dueAt: now,
        purgeAfter: null,
        deletionAskedBy: null,
      } as const;
      const rows = await database
        .update(accounts)
        .set(there)
        .where(and(eq(accounts.portalId, portalId), isNotNull(accounts.deletionAskedBy)))
        .returning({ portalId: accounts.portalId });
      return rows.length > 0;
    },

    async subscribed(turn, journalSubscription) {
      await database
        .update(accounts)
        .set({ journalSubscription })
        .where(and(eq(accounts.portalId, turn.portalId), whileTurnOf(turn)));
    },

    async wake(portalId, now) {
      await database
        .update(accounts)
        .set({ dueAt: now })
        .where(
          and(eq(accounts.portalId, portalId), or(isNull(accounts.dueAt), gt(accounts.dueAt, now))),
        );
    },
  };
}

/**
 * Sets when an account is to have its next turn, at the end of one. An earlier time stays when somebody
 * has asked for a sync since.
 *
 * @param journalAt what this rests on: when the journal has said something since, an earlier time stays.
 */
export function scheduleAccount(portalId: string, dueAt: Date, journalAt: Date | null): WithState {
  const due = sql`${dueAt.toISOString()}::timestamptz`;
  return {
    scheduled: sql`
      update ${accounts} set due_at = case
        when journal_at is distinct from ${journalAt?.toISOString() ?? null}::timestamptz
          or (select asked_at from turn) is not null
        then least(due_at, ${due}) else ${due} end
      where portal_id = ${portalId} and ${duringTurn}`,
  };
}

/**
 * Comes before any change of the account's row in a transaction that ends turns: a turn locks its
 * state first, and the account's row after it. Two that lock in two orders wait for each other.
 */
export async function lockTurn(tx: Database, portalId: string): Promise<void> {
  await tx
    .select({ fence: syncStates.fence })
    .from(syncStates)
    .where(eq(syncStates.portalId, portalId))
    .for('update');
}

/** Ends an account's turns, in whichever process, and takes its tables that wait for a download. */
export async function endTurns(tx: Database, portalId: string): Promise<void> {
  await removeTurns(tx, portalId);
  await tx.update(syncStates).set({ fence: null }).where(eq(syncStates.portalId, portalId));
  await tx.delete(tableExports).where(eq(tableExports.portalId, portalId));
}
