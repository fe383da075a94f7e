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
  /** How many scenarios of other names the account has. */
  countOthers(portalId: string, name: string): Promise<number>;
  /** Stores a scenario under its name; the last one wins. */
  save(who: Acceptor, name: string, changes: readonly Change[], at: Date): Promise<void>;
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

    async countOthers(portalId, name) {
      const [row] = await database
        .select({ others: count() })
        .from(scenarios)
        .where(and(eq(scenarios.portalId, portalId), ne(scenarios.name, name)));
      return row?.others ?? 0;
    },

    async save({ portalId, userId }, name, changes, savedAt) {
      const row = { changes: [...changes], savedBy: userId, savedAt };
      await database
        .insert(scenarios)
        .values({ portalId, name, ...row })
        .onConflictDoUpdate({ target: [scenarios.portalId, scenarios.name], set: row });
    },

    async remove(portalId, name) {
      await database
        .delete(scenarios)
        .where(and(eq(scenarios.portalId, portalId), eq(scenarios.name, name)));
    },
  };
}
