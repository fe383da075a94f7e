import type { Change } from '@partner-tier-points/points';
import { and, count, eq, ne, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { Acceptor } from './enrolment-store.ts';
import { scenarios } from './schema/scenarios.ts';

export interface StoredScenario {
  name: string;
  changes: Change[];
  /** HubSpot's id of the user. */
  savedBy: string;
  savedAt: Date;
}

export interface ScenarioStore {
  /** Every scenario of the account, by name. */
  findAll(portalId: string): Promise<StoredScenario[]>;
  /**
   * Stores a scenario under its name; the last one wins. Nothing is stored when the account would
   * then have more of them than `limits.count`, or their changes more bytes as JSON than
   * `limits.bytes`: a list that cannot be sent could not be emptied either.
   */
  save(
    who: Acceptor,
    name: string,
    changes: readonly Change[],
    at: Date,
    limits: { count: number; bytes: number },
  ): Promise<'saved' | 'tooMany' | 'tooLarge'>;
  remove(portalId: string, name: string): Promise<void>;
}

/** What-if scenarios of an account. */
export function createScenarioStore(database: Database): ScenarioStore {
  return {
    findAll(portalId) {
      return (
        database
          .select({
            name: scenarios.name,
            changes: scenarios.changes,
            savedBy: scenarios.savedBy,
            savedAt: scenarios.savedAt,
          })
          .from(scenarios)
          .where(eq(scenarios.portalId, portalId))
          // Every PostgreSQL orders by code points; which languages one knows differs.
          .orderBy(sql`${scenarios.name} collate "C"`)
      );
    },

    async save({ portalId, userId }, name, changes, savedAt, limits) {
      const row = { changes: [...changes], savedBy: userId, savedAt };
      const bytes = Buffer.byteLength(JSON.stringify(changes));
      return database.transaction(async (transaction) => {
        // Two that are saved at once would each see the room that only one of them may have.
        await transaction.execute(
          sql`select pg_advisory_xact_lock(hashtextextended(${`scenarios ${portalId}`}, 0))`,
        );
        const [others] = await transaction
          .select({
            count: count(),
            bytes: sql`coalesce(sum(octet_length(${scenarios.changes}::text)), 0)`.mapWith(Number),
          })
          .from(scenarios)
          .where(and(eq(scenarios.portalId, portalId), ne(scenarios.name, name)));
        if ((others?.count ?? 0) >= limits.count) return 'tooMany';
        if ((others?.bytes ?? 0) + bytes > limits.bytes) return 'tooLarge';
        await transaction
          .insert(scenarios)
          .values({ portalId, name, ...row })
          .onConflictDoUpdate({ target: [scenarios.portalId, scenarios.name], set: row });
        return 'saved';
      });
    },

    async remove(portalId, name) {
      await database
        .delete(scenarios)
        .where(and(eq(scenarios.portalId, portalId), eq(scenarios.name, name)));
    },
  };
}
