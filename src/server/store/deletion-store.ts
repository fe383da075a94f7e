import { createHash } from 'node:crypto';
import { and, asc, eq, isNotNull, lt, lte, sql, type SQL } from 'drizzle-orm';
import { keptAfterRemoval } from '../model/account-status.ts';
import { clocksDiffer } from '../model/clock.ts';
import { accountTables, clearTable } from './account-tables.ts';
import type { Database } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { deletedAccounts } from './schema/deleted-accounts.ts';
import { grants } from './schema/grants.ts';
import { housekeeping } from './schema/housekeeping.ts';

/** That everything of an account was deleted. */
export interface Deletion {
  /** A hash of HubSpot's id of the account. */
  account: string;
  deletedAt: Date;
}

export interface DeletionStore {
  /**
   * Notes what time it is. Where that is more than a day from the last look, the clock was changed or
   * no server ran: then the time between counts for no account, and each keeps what it had left.
   */
  look(now: Date): Promise<void>;
  /** The accounts whose time to be deleted has come. */
  due(now: Date): Promise<string[]>;
  /**
   * Deletes everything of an account whose time has come, and notes that it was. Null when it has
   * not, or somebody else has deleted it.
   */
  removeDue(portalId: string, now: Date): Promise<Deletion | null>;
  /** Every deletion, the first one first. */
  list(): Promise<Deletion[]>;
  /**
   * Deletes again what a restored backup brought back. An account that was installed anew after its
   * deletion stays.
   *
   * @returns how many accounts were deleted
   */
  replay(deletions: readonly Deletion[]): Promise<number>;
}

/** Looks are a minute apart. In milliseconds. */
const mostBetweenLooks = 24 * 60 * 60_000;
const id = 1;

/**
 * Of a grant that was taken back, HubSpot has said so again after the account's time had come: a
 * server that stood still for weeks does not go by what it knew before.
 */
const isConfirmed = (now: Date) => sql`(${accounts.status} <> 'revoked' or exists (
  select from ${grants} where ${grants.portalId} = ${accounts.portalId}
    and (${grants.failure} ->> 'at')::timestamptz between ${accounts.purgeAfter}
      and ${new Date(now.getTime() + clocksDiffer).toISOString()}::timestamptz))`;
/** Another process looks in between, whose clock is not this one's. */
const isAgreed = (now: Date) => sql`not exists (select from ${housekeeping}
  where abs(extract(epoch from ${housekeeping.lookedAt} - ${now.toISOString()}::timestamptz)) * 1000 > ${mostBetweenLooks})`;
const isDue = (now: Date) => and(lte(accounts.purgeAfter, now), isConfirmed(now), isAgreed(now))!;

export function createDeletionStore(database: Database): DeletionStore {
  async function removeIf(
    portalId: string,
    deletedAt: Date,
    condition?: SQL,
  ): Promise<Deletion | null> {
    const deletion = { account: hashOf(portalId), deletedAt };
    return database.transaction(async (tx) => {
      // Whoever installs the app, or takes a deletion back, comes before this or after it.
      const [account] = await tx
        .select({ portalId: accounts.portalId })
        .from(accounts)
        .where(and(eq(accounts.portalId, portalId), condition))
        .for('update');
      if (account === undefined && condition !== undefined) return null;
      for (const table of await accountTables(tx)) await clearTable(tx, table, portalId);
      const set = { deletedAt };
      const again = { target: deletedAccounts.account, set };
      await tx.insert(deletedAccounts).values(deletion).onConflictDoUpdate(again);
      return deletion;
    });
  }

  async function portalsWhere(condition: SQL | undefined) {
    const rows = await database
      .select({ portalId: accounts.portalId })
      .from(accounts)
      .where(condition);
    return rows.map(({ portalId }) => portalId);
  }

  return {
    look: (now) =>
      database.transaction(async (tx) => {
        await tx.insert(housekeeping).values({ id, lookedAt: now }).onConflictDoNothing();
        const [last] = await tx.select().from(housekeeping).for('update');
        const passed = now.getTime() - (last?.lookedAt ?? now).getTime();
        // Back again, what was less than a day forward may have counted: a day too long, not too short.
        const uncounted = passed > 0 ? passed : passed + mostBetweenLooks;
        if (Math.abs(passed) > mostBetweenLooks) {
          const kept = sql`${accounts.purgeAfter} + ${uncounted} * interval '1 millisecond'`;
          const longest = new Date(now.getTime() + keptAfterRemoval).toISOString();
          await tx
            .update(accounts)
            .set({ purgeAfter: sql`least(${kept}, ${longest}::timestamptz)` })
            .where(isNotNull(accounts.purgeAfter));
        }
        await tx.update(housekeeping).set({ lookedAt: now });
      }),

    due: (now) => portalsWhere(isDue(now)),
    removeDue: (portalId, now) => removeIf(portalId, now, isDue(now)),
    list: () => database.select().from(deletedAccounts).orderBy(asc(deletedAccounts.deletedAt)),

    async replay(deletions) {
      const deletedAt = new Map(deletions.map((each) => [each.account, each.deletedAt]));
      let deleted = 0;
      for (const portalId of await portalsWhere(undefined)) {
        const at = deletedAt.get(hashOf(portalId));
        if (at === undefined) continue;
        const brought = await portalsWhere(
          and(sql`${accounts.portalId} = ${portalId}`, lt(accounts.changedAt, at)),
        );
        if (brought.length === 0) continue;
        await removeIf(portalId, at);
        deleted += 1;
      }
      return deleted;
    },
  };
}

/** Short ids can be tried out one by one: this keeps them out of sight, it does not hide them. */
export function hashOf(portalId: string): string {
  return createHash('sha256').update(`partner-tier-points account ${portalId}`).digest('hex');
}
