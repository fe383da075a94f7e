import { and, eq, gt, lt, lte, or, sql } from 'drizzle-orm';
import { clocksDiffer } from '../model/clock.ts';
import type { Database } from './database.ts';
import { tokenEndpoint } from './schema/grants.ts';

/**
 * How far apart requests to HubSpot's token endpoint are, by all processes; in milliseconds. Some go
 * out a little late, and even so there are at most ten in any second.
 */
const apart = 125;
/** The longest turn that is worth waiting for; in milliseconds. */
const longestWait = 1_500;
/** The first pause after a failure; each further one is twice as long. */
const firstPause = 1_000;
const longestPause = 60_000;

/** When to ask, or in how many milliseconds to come again. */
export type Turn = { kind: 'ask'; in: number } | { kind: 'later'; in: number };

/**
 * When HubSpot's token endpoint may be asked, by all processes together. After an outage everything
 * is due at once.
 */
export interface TokenEndpointStore {
  turn(now: Date): Promise<Turn>;
  /** HubSpot answered. */
  noteSuccess(): Promise<void>;
  /** HubSpot failed for a reason that is no account's: nobody asks for a while. */
  noteFailure(now: Date): Promise<void>;
}

const id = 1;

export function createTokenEndpointStore(database: Database): TokenEndpointStore {
  const after = (now: Date, milliseconds: number) => new Date(now.getTime() + milliseconds);

  return {
    async turn(now) {
      // No pause is so long: the clock that wrote it was ahead.
      const tooFar = gt(tokenEndpoint.nextAt, after(now, longestPause + clocksDiffer));
      const [taken] = await database
        .insert(tokenEndpoint)
        .values({ id, nextAt: after(now, apart), failures: 0 })
        .onConflictDoUpdate({
          target: tokenEndpoint.id,
          set: {
            nextAt: sql`case when ${tooFar} then ${after(now, apart)} else
              greatest(${tokenEndpoint.nextAt}, ${now}) + ${apart} * interval '1 millisecond' end`,
          },
          setWhere: or(lte(tokenEndpoint.nextAt, after(now, longestWait)), tooFar)!,
        })
        .returning({ nextAt: tokenEndpoint.nextAt });
      if (taken !== undefined) {
        return { kind: 'ask', in: Math.max(0, taken.nextAt.getTime() - apart - now.getTime()) };
      }
      const [row] = await database.select().from(tokenEndpoint).where(eq(tokenEndpoint.id, id));
      const nextAt = row?.nextAt.getTime() ?? now.getTime();
      return { kind: 'later', in: Math.max(0, nextAt - now.getTime()) };
    },

    async noteSuccess() {
      await database
        .update(tokenEndpoint)
        .set({ failures: 0 })
        .where(and(eq(tokenEndpoint.id, id), gt(tokenEndpoint.failures, 0)));
    },

    async noteFailure(now) {
      const pause = sql`least(${longestPause}::float,
        ${firstPause} * power(2, least(${tokenEndpoint.failures}, 10))) * interval '1 millisecond'`;
      await database
        .update(tokenEndpoint)
        .set({
          failures: sql`${tokenEndpoint.failures} + 1`,
          nextAt: sql`${now}::timestamptz + ${pause}`,
        })
        // Those that were under way at the same time say the same.
        .where(and(eq(tokenEndpoint.id, id), lt(tokenEndpoint.nextAt, after(now, firstPause))));
    },
  };
}
