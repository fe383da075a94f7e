import { and, asc, eq, gt, ne, sql } from 'drizzle-orm';
import { keptAfterRemoval } from '../model/account-status.ts';
import { clocksDiffer } from '../model/clock.ts';
import type { GrantFailure } from '../model/grant-failure.ts';
import type { Database } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { grants } from './schema/grants.ts';
import { syncStates } from './schema/sync.ts';

/** An account's tokens as they are stored. */
export interface StoredGrant {
  portalId: string;
  sealed: string;
  keyId: string;
  accessExpiresAt: Date;
  version: number;
  failure: GrantFailure | null;
}

/** New tokens, sealed. */
export type SealedTokens = Pick<StoredGrant, 'sealed' | 'keyId' | 'accessExpiresAt'>;

/** What came of a refresh. */
export type GrantChange =
  | { kind: 'renewed'; tokens: SealedTokens }
  | { kind: 'failed'; failure: GrantFailure };

/** Who installed the app, and what they granted. */
export interface Installation {
  portalId: string;
  scopes: string[];
  installedBy: string;
  tokens: SealedTokens;
  at: Date;
}

export interface GrantStore {
  find(portalId: string): Promise<StoredGrant | null>;
  /** Keeps what was granted; the account is active, and due, from now on. */
  install(installation: Installation): Promise<void>;
  /**
   * Does something about a grant while nobody else can. Waits for nobody: the answer is null when
   * another has the grant, or there is none.
   *
   * @param work gets the grant as it is now.
   */
  alone<Result>(
    portalId: string,
    work: (grant: StoredGrant) => Promise<Result>,
    changeOf: (result: Result) => GrantChange | null,
  ): Promise<Result | null>;
  /** Replaces the sealed tokens by the same ones under another key; false when they have changed. */
  reseal(grant: StoredGrant, tokens: SealedTokens): Promise<boolean>;
  /** Some grants that are sealed with another key than this one, by portal id. */
  notUnder(keyId: string, page: { after: string; limit: number }): Promise<StoredGrant[]>;
  /** Some accounts that HubSpot last said before `before` are revoked, or after `now`: by a wrong clock. */
  revokedBefore(before: Date, now: Date, limit: number): Promise<string[]>;
}

/** How often what HubSpot gave is written anew when the database loses the transaction. */
const saves = 3;

export function createGrantStore(database: Database): GrantStore {
  async function save(on: Database, grant: StoredGrant, change: GrantChange): Promise<void> {
    const { portalId, version } = grant;
    const isSame = and(eq(grants.portalId, portalId), eq(grants.version, version));
    if (change.kind === 'renewed') {
      const renewed = { ...change.tokens, version: version + 1, failure: null };
      const rows = await on
        .update(grants)
        .set(renewed)
        .where(isSame)
        .returning({ version: grants.version });
      if (rows.length > 0 && grant.failure?.kind === 'revoked') {
        const at = sql`now()`;
        await on
          .update(accounts)
          .set({ status: 'active', changedAt: at, dueAt: at, purgeAfter: null })
          .where(and(eq(accounts.portalId, portalId), eq(accounts.status, 'revoked')));
      }
      return;
    }
    const { failure } = change;
    await on.update(grants).set({ failure }).where(isSame);
    if (failure.kind === 'revoked') {
      const at = new Date(failure.at);
      const purgeAfter = new Date(at.getTime() + keptAfterRemoval);
      await on
        .update(accounts)
        .set({ status: 'revoked', changedAt: at, purgeAfter })
        .where(and(eq(accounts.portalId, portalId), eq(accounts.status, 'active')));
    }
  }

  /** A refresh token that HubSpot has replaced is worth nothing: the new one must not be lost. */
  async function saveAgain(grant: StoredGrant, change: GrantChange): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await database.transaction((transaction) => save(transaction, grant, change));
        return;
      } catch (error) {
        if (attempt === saves) throw error;
      }
    }
  }

  return {
    async find(portalId) {
      const [row] = await database.select().from(grants).where(eq(grants.portalId, portalId));
      return row ?? null;
    },

    async install({ portalId, scopes, installedBy, tokens, at }) {
      const account = {
        status: 'active',
        scopes,
        installedBy,
        dueAt: at,
        changedAt: at,
        purgeAfter: null,
        deletionAskedBy: null,
        // HubSpot may have forgotten it together with the installation before.
        journalSubscription: null,
      } as const;
      // What HubSpot refuses to a turn that began with the grant before says nothing of this one. By
      // itself: a turn locks this row first, and the account's after it.
      await database
        .update(syncStates)
        .set({ fence: null })
        .where(eq(syncStates.portalId, portalId));
      await database.transaction(async (transaction) => {
        // First, as whoever deletes an account has its row first.
        await transaction
          .insert(accounts)
          .values({ portalId, ...account })
          .onConflictDoUpdate({ target: accounts.portalId, set: account });
        await transaction
          .insert(grants)
          .values({ portalId, ...tokens, version: 1 })
          .onConflictDoUpdate({
            target: grants.portalId,
            set: { ...tokens, version: sql`${grants.version} + 1`, failure: null },
          });
      });
    },

    async alone(portalId, work, changeOf) {
      let answered: { grant: StoredGrant; change: GrantChange } | undefined;
      try {
        return await database.transaction(async (transaction) => {
          const [grant] = await transaction
            .select()
            .from(grants)
            .where(eq(grants.portalId, portalId))
            .for('update', { skipLocked: true });
          if (grant === undefined) return null;
          const result = await work(grant);
          const change = changeOf(result);
          if (change !== null) {
            answered = { grant, change };
            await save(transaction, grant, change);
          }
          return result;
        });
      } catch (error) {
        if (answered === undefined) throw error;
        await saveAgain(answered.grant, answered.change);
        throw error;
      }
    },

    async reseal({ portalId, version, sealed }, tokens) {
      const rows = await database
        .update(grants)
        .set(tokens)
        .where(
          and(
            eq(grants.portalId, portalId),
            eq(grants.version, version),
            eq(grants.sealed, sealed),
          ),
        )
        .returning({ portalId: grants.portalId });
      return rows.length > 0;
    },

    notUnder: (keyId, { after, limit }) =>
      database
        .select()
        .from(grants)
        .where(and(ne(grants.keyId, keyId), gt(grants.portalId, after)))
        .orderBy(asc(grants.portalId))
        .limit(limit),

    async revokedBefore(before, now, limit) {
      const ahead = new Date(now.getTime() + clocksDiffer);
      const rows = await database
        .select({ portalId: grants.portalId })
        .from(grants)
        .innerJoin(accounts, eq(accounts.portalId, grants.portalId))
        .where(
          and(
            eq(accounts.status, 'revoked'),
            sql`(${grants.failure} ->> 'at')::timestamptz
              not between ${before.toISOString()} and ${ahead.toISOString()}`,
          ),
        )
        .limit(limit);
      return rows.map(({ portalId }) => portalId);
    },
  };
}
