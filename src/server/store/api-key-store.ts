import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { and, asc, count, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import { clocksDiffer, isAhead } from '../model/clock.ts';
import type { Database } from './database.ts';
import { apiKeys } from './schema/api-keys.ts';
import { syncStates } from './schema/sync.ts';

/** What is known of a key; not the key itself. */
export interface StoredApiKey {
  portalId: string;
  id: string;
  name: string;
  createdBy: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  endsOn: string | null;
}

export interface ApiKeyStore {
  /** The keys of an account, the oldest first. */
  list(portalId: string): Promise<StoredApiKey[]>;
  /** Makes a key. Null when the account has `limit` of them already. */
  create(
    key: Omit<StoredApiKey, 'id' | 'lastUsedAt'>,
    limit: number,
  ): Promise<{ key: StoredApiKey; secret: string } | null>;
  remove(portalId: string, id: string): Promise<void>;
  /**
   * Whose key this is, unless it has ended; notes that it was used.
   *
   * @param dayIn the day in a time zone; null when the account's is not known yet
   */
  use(
    secret: string,
    now: Date,
    dayIn: (timeZone: string | null) => string,
  ): Promise<StoredApiKey | null>;
}

/** Keys begin so, for people and for scanners that look for leaked ones. */
const prefix = 'ptp_';
/** How exactly the last use is known, in milliseconds: not every request has to be written down. */
const usedWithin = 60 * 60_000;

const columns = {
  portalId: apiKeys.portalId,
  id: apiKeys.id,
  name: apiKeys.name,
  createdBy: apiKeys.createdBy,
  createdAt: apiKeys.createdAt,
  lastUsedAt: apiKeys.lastUsedAt,
  endsOn: apiKeys.endsOn,
};

export function createApiKeyStore(database: Database): ApiKeyStore {
  /** Two that are made at once would each see the room that only one of them may have. */
  const lock = (tx: Pick<Database, 'execute'>, portalId: string) =>
    tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`api keys ${portalId}`}, 0))`);

  /** Behind the lock: by then PostgreSQL has stored it or not. */
  const takeBack = (portalId: string, id: string) =>
    database.transaction(async (tx) => {
      await lock(tx, portalId);
      await tx.delete(apiKeys).where(and(eq(apiKeys.portalId, portalId), eq(apiKeys.id, id)));
    });

  return {
    list: (portalId) =>
      database
        .select(columns)
        .from(apiKeys)
        .where(eq(apiKeys.portalId, portalId))
        .orderBy(asc(apiKeys.createdAt)),

    async create(given, limit) {
      const secret = prefix + randomBytes(32).toString('base64url');
      const key = { ...given, id: randomUUID(), lastUsedAt: null };
      const { portalId } = given;
      try {
        return await database.transaction(async (tx) => {
          await lock(tx, portalId);
          const [there] = await tx
            .select({ count: count() })
            .from(apiKeys)
            .where(eq(apiKeys.portalId, portalId));
          if ((there?.count ?? 0) >= limit) return null;
          await tx.insert(apiKeys).values({ ...key, hash: hashOf(secret) });
          return { key, secret };
        });
      } catch (error) {
        // It may be stored all the same, where the connection broke before the answer came. Nobody
        // has its secret, and whoever tries again would have two.
        void takeBack(portalId, key.id).catch(() => undefined);
        throw error;
      }
    },

    async remove(portalId, id) {
      await database.delete(apiKeys).where(and(eq(apiKeys.portalId, portalId), eq(apiKeys.id, id)));
    },

    async use(secret, now, dayIn) {
      if (!looksLikeKey(secret)) return null;
      const isIt = eq(apiKeys.hash, hashOf(secret));
      const timeZone = sql<string | null>`${syncStates.metadata} ->> 'timeZone'`;
      const [found] = await database
        .select({ key: columns, timeZone })
        .from(apiKeys)
        .leftJoin(syncStates, eq(syncStates.portalId, apiKeys.portalId))
        .where(isIt);
      if (found === undefined) return null;
      const { key } = found;
      if (key.endsOn !== null && key.endsOn < dayIn(found.timeZone)) return null;
      const before = new Date(now.getTime() - usedWithin);
      if (key.lastUsedAt === null || key.lastUsedAt < before || isAhead(key.lastUsedAt, now)) {
        const isOld = or(
          isNull(apiKeys.lastUsedAt),
          lt(apiKeys.lastUsedAt, before),
          gt(apiKeys.lastUsedAt, new Date(now.getTime() + clocksDiffer)),
        );
        await database.update(apiKeys).set({ lastUsedAt: now }).where(and(isIt, isOld));
      }
      return key;
    },
  };
}

/** Whether a text has the form of a key; others are refused without a look into the database. */
export function looksLikeKey(text: string): boolean {
  return /^ptp_[\w-]{43}$/.test(text);
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
