import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { callCounts } from './schema/sync.ts';

/** Calls to HubSpot on one day, and what HubSpot last said is left of it. */
export interface CallCount {
  calls: number;
  leftToday: number | null;
}

export interface CallStore {
  /** Adds calls to those of a day, `YYYY-MM-DD` in UTC; none of an account that is not there. */
  add(portalId: string, day: string, count: CallCount): Promise<void>;
  on(portalId: string, day: string): Promise<CallCount>;
  /** Forgets the days before one, but not the newest `newest`: a clock that runs ahead takes none. */
  trim(portalId: string, before: string, newest: number): Promise<void>;
}

/** How many calls every account costs. */
export function createCallStore(database: Database): CallStore {
  return {
    async add(portalId, day, { calls, leftToday }) {
      // A turn may end long after its account was deleted, which waits for this or comes before it.
      await database.execute(sql`
        insert into ${callCounts} as known (portal_id, day, calls, left_today)
        select portal_id, ${day}::text, ${calls}::integer, ${leftToday}::integer
        from ${accounts} where portal_id = ${portalId} for key share
        on conflict (portal_id, day) do update set
          calls = known.calls + excluded.calls,
          left_today = coalesce(excluded.left_today, known.left_today)`);
    },

    async on(portalId, day) {
      const [row] = await database
        .select({ calls: callCounts.calls, leftToday: callCounts.leftToday })
        .from(callCounts)
        .where(and(eq(callCounts.portalId, portalId), eq(callCounts.day, day)));
      return row ?? { calls: 0, leftToday: null };
    },

    async trim(portalId, before, newest) {
      const ofAccount = eq(callCounts.portalId, portalId);
      const oldestOfNewest = database
        .select({ day: callCounts.day })
        .from(callCounts)
        .where(ofAccount)
        .orderBy(desc(callCounts.day))
        .limit(1)
        .offset(newest - 1);
      await database
        .delete(callCounts)
        .where(and(ofAccount, lt(callCounts.day, before), lt(callCounts.day, oldestOfNewest)));
    },
  };
}
