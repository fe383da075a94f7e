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

/** Whether the account lives or dies with it. */
function changesStatus(grant: StoredGrant, change: GrantChange): boolean {
  const isDead = change.kind === 'failed' && change.failure.kind === 'revoked';
  const wasDead = grant.failure?.kind === 'revoked';
  // What HubSpot has called revoked stays so until it gives new tokens.
  return change.kind === 'renewed' ? wasDead : isDead && !wasDead;
}

/** How often what HubSpot gave is written anew when the database loses the transaction. */
const saves = 3;

export function createGrantStore(database: Database): GrantStore {
  const isVersion = (portalId: string, version: number) =>
    and(eq(grants.portalId, portalId), eq(grants.version, version));

  /** Writes what is the grant's alone. */
  async function save(on: Database, grant: StoredGrant, change: GrantChange): Promise<void> {
    const { portalId, version } = grant;
    const isSame = isVersion(portalId, version);
    if (change.kind === 'renewed') {
      // That it was revoked goes together with the account's status.
      const left = changesStatus(grant, change) ? {} : { failure: null };
      const renewed = { ...change.tokens, ...left, version: version + 1 };
      await on.update(grants).set(renewed).where(isSame);
    } else if (!changesStatus(grant, change)) {
      await on.update(grants).set({ failure: change.failure }).where(isSame);
    }
  }

  /**
   * Writes what changes the account's status, unless the grant is another one by now. By itself, and
   * the account first: everybody who has both rows has that one first. A process that ends before this
   * leaves a grant that somebody asks HubSpot about again.
   */
  async function saveStatus(grant: StoredGrant, change: GrantChange): Promise<void> {
    if (!changesStatus(grant, change)) return;
    const { portalId, version } = grant;
    const failure = change.kind === 'failed' ? change.failure : null;
    const isSame = isVersion(portalId, failure === null ? version + 1 : version);
    await database.transaction(async (tx) => {
      const ofAccount = eq(accounts.portalId, portalId);
      await tx
        .select({ portalId: accounts.portalId })
        .from(accounts)
        .where(ofAccount)
        .for('update');
      const same = await tx
        .update(grants)
        .set({ failure })
        .where(isSame)
        .returning({ portalId: grants.portalId });
      if (same.length === 0) return;
      if (failure === null) {
        const at = sql`now()`;
        await tx
          .update(accounts)
          .set({ status: 'active', changedAt: at, dueAt: at, purgeAfter: null })
          .where(and(ofAccount, eq(accounts.status, 'revoked')));
      } else {
        const at = new Date(failure.at);
        const purgeAfter = new Date(at.getTime() + keptAfterRemoval);
        await tx
          .update(accounts)
          .set({ status: 'revoked', changedAt: at, purgeAfter })
          .where(and(ofAccount, eq(accounts.status, 'active')));
      }
    });
  }

  /** A refresh token that HubSpot has replaced is worth nothing: the new one must not be lost. */
  async function saveAgain(grant: StoredGrant, change: GrantChange): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await save(database, grant, change);
        await saveStatus(grant, change);
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
        const done = await database.transaction(async (transaction) => {
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
        if (answered !== undefined) await saveStatus(answered.grant, answered.change);
        return done;
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
