import { createHash } from 'node:crypto';
import { and, asc, lt, lte, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { deletedAccounts } from './schema/deleted-accounts.ts';
import { rowsOf } from './schema-version.ts';

/** That everything of an account was deleted. */
export interface Deletion {
  /** A hash of HubSpot's id of the account. */
  account: string;
  deletedAt: Date;
}

export interface DeletionStore {
  /** The accounts whose time to be deleted has come. */
  due(now: Date): Promise<string[]>;
  /** Deletes everything of an account at once, and notes that it was. */
  remove(portalId: string, now: Date): Promise<Deletion>;
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

export function createDeletionStore(database: Database): DeletionStore {
  async function remove(portalId: string, deletedAt: Date): Promise<Deletion> {
    const deletion = { account: hashOf(portalId), deletedAt };
    await database.transaction(async (tx) => {
      // Of the database itself, so that no table is forgotten.
      const tables = rowsOf<{ name: string }>(
        await tx.execute(sql`
          select table_name as name from information_schema.columns
          where table_schema = 'public' and column_name = 'portal_id'`),
      );
      for (const { name } of tables) {
        await tx.execute(
          sql`delete from ${sql.identifier('public')}.${sql.identifier(name)}
            where portal_id = ${portalId}`,
        );
      }
      const [queue] = rowsOf<{ name: string | null }>(
        await tx.execute(sql`select to_regclass('pgboss.job')::text as name`),
      );
      if (queue?.name) {
        await tx.execute(sql`delete from pgboss.job where singleton_key = ${portalId}`);
      }
      const set = { deletedAt };
      const again = { target: deletedAccounts.account, set };
      await tx.insert(deletedAccounts).values(deletion).onConflictDoUpdate(again);
    });
    return deletion;
  }

  async function portalsWhere(condition: ReturnType<typeof lte> | undefined) {
    const rows = await database
      .select({ portalId: accounts.portalId })
      .from(accounts)
      .where(condition);
    return rows.map(({ portalId }) => portalId);
  }

  return {
    due: (now) => portalsWhere(lte(accounts.purgeAfter, now)),
    remove,
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
        await remove(portalId, at);
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
