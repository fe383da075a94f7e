import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { AccountStatus } from '../model/account-status.ts';
import type { Database } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { syncStates } from './schema/sync.ts';

/** What is known of an account besides its sync. */
export interface StoredAccount {
  portalId: string;
  status: AccountStatus;
  scopes: string[] | null;
  uiDomain: string | null;
  timeZone: string | null;
  installedBy: string | null;
  dueAt: Date | null;
  changedAt: Date;
  purgeAfter: Date | null;
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
  /** The active accounts whose sync somebody has asked for. */
  synced(): Promise<string[]>;
}

export function createAccountStore(database: Database): AccountStore {
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
        .values({ portalId, status: 'active', changedAt: now })
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
        .where(and(eq(accounts.status, 'active'), lte(accounts.dueAt, now)))
        .orderBy(asc(accounts.dueAt))
        .limit(limit);
      return rows.map(({ portalId }) => portalId);
    },

    async all() {
      const rows = await database.select({ portalId: accounts.portalId }).from(accounts);
      return rows.map(({ portalId }) => portalId);
    },

    async synced() {
      const rows = await database
        .select({ portalId: accounts.portalId })
        .from(accounts)
        .innerJoin(syncStates, eq(syncStates.portalId, accounts.portalId))
        .where(eq(accounts.status, 'active'));
      return rows.map(({ portalId }) => portalId);
    },
  };
}
