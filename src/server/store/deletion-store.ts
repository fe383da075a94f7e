import { createHash } from 'node:crypto';
import { and, asc, eq, lt, lte, sql, type SQL } from 'drizzle-orm';
import { accountTables, clearTable } from './account-tables.ts';
import type { Database } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { deletedAccounts } from './schema/deleted-accounts.ts';
import { grants } from './schema/grants.ts';

/** That everything of an account was deleted. */
export interface Deletion {
  /** A hash of HubSpot's id of the account. */
  account: string;
  deletedAt: Date;
}

export interface DeletionStore {
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

/**
 * Of a grant that was taken back, HubSpot has said so again after the account's time had come: a
 * server that stood still for weeks does not go by what it knew before.
 */
const isConfirmed = sql`(${accounts.status} <> 'revoked' or exists (
  select from ${grants} where ${grants.portalId} = ${accounts.portalId}
    and (${grants.failure} ->> 'at')::timestamptz >= ${accounts.purgeAfter}))`;
const isDue = (now: Date) => and(lte(accounts.purgeAfter, now), isConfirmed)!;

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
