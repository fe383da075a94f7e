import { and, eq, lt, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { callCounts } from './schema/sync.ts';

/** Calls to HubSpot on one day, and what HubSpot last said is left of it. */
export interface CallCount {
  calls: number;
  leftToday: number | null;
}

export interface CallStore {
  /** Adds calls to those of a day, `YYYY-MM-DD` in UTC. */
  add(portalId: string, day: string, count: CallCount): Promise<void>;
  on(portalId: string, day: string): Promise<CallCount>;
  /** Forgets the days before one. */
  trim(portalId: string, before: string): Promise<void>;
}

/** How many calls every account costs. */
export function createCallStore(database: Database): CallStore {
  return {
    async add(portalId, day, { calls, leftToday }) {
      await database
        .insert(callCounts)
        .values({ portalId, day, calls, leftToday })
        .onConflictDoUpdate({
          target: [callCounts.portalId, callCounts.day],
          set: {
            calls: sql`${callCounts.calls} + excluded.calls`,
            leftToday: sql`coalesce(excluded.left_today, ${callCounts.leftToday})`,
          },
        });
    },

    async on(portalId, day) {
      const [row] = await database
        .select({ calls: callCounts.calls, leftToday: callCounts.leftToday })
        .from(callCounts)
        .where(and(eq(callCounts.portalId, portalId), eq(callCounts.day, day)));
      return row ?? { calls: 0, leftToday: null };
    },

    async trim(portalId, before) {
      await database
        .delete(callCounts)
        .where(and(eq(callCounts.portalId, portalId), lt(callCounts.day, before)));
    },
  };
}
