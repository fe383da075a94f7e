import type { Snapshot } from '@partner-tier-points/points';
import { and, desc, eq, exists, gt, gte, lt, lte, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';
import { snapshots, type Origin } from './schema/snapshots.ts';

/** The totals of an account on one day by one rule set. */
export interface StoredSnapshot extends Snapshot {
  ruleSet: string;
}

/** Those of a day of the past; complete when every client's points of then are known. */
export interface FilledSnapshot extends StoredSnapshot {
  isComplete: boolean;
}

export interface SnapshotStore {
  /** Saves what was computed on the day itself; it takes precedence over what was filled back. */
  keep(portalId: string, rows: readonly StoredSnapshot[]): Promise<void>;
  /** Removes days after one: a clock that ran ahead has left them. */
  forgetAfter(portalId: string, day: string): Promise<void>;
  /** Of the days before one, keeps the last of each month. */
  trim(portalId: string, before: string): Promise<void>;
  /** Adds days of the past where nothing was saved, or replaces them. */
  fillBack(portalId: string, rows: readonly FilledSnapshot[]): Promise<void>;
  /**
   * The days of a rule set from one to another (both included), oldest first: the newest eleven years
   * of them, as an answer has to fit through `hubspot.fetch`.
   */
  between(
    portalId: string,
    ruleSet: string,
    from: string,
    to: string,
  ): Promise<(Snapshot & { from: Origin })[]>;
}

/** Days in one answer: one takes up to 200 bytes as JSON, and HubSpot lets 1 MB through. */
const mostDays = 4_000;
/** Rows in one INSERT. */
const batchSize = 500;

/** The totals of every account over time. */
export function createSnapshotStore(database: Database): SnapshotStore {
  async function insert(
    portalId: string,
    rows: readonly StoredSnapshot[],
    origin: Origin,
  ): Promise<void> {
    for (let start = 0; start < rows.length; start += batchSize) {
      const values = rows
        .slice(start, start + batchSize)
        .map(({ ruleSet, day, totals }) => ({ portalId, ruleSet, day, totals, origin }));
      const query = database.insert(snapshots).values(values);
      const target = [snapshots.portalId, snapshots.ruleSet, snapshots.day];
      const set = { totals: sql`excluded.totals`, origin: sql`excluded.origin` };
      await query.onConflictDoUpdate({
        target,
        set,
        ...(origin !== 'kept' && { setWhere: ne(snapshots.origin, 'kept') }),
      });
    }
  }

  return {
    keep: (portalId, rows) => insert(portalId, rows, 'kept'),
    async forgetAfter(portalId, day) {
      await database
        .delete(snapshots)
        .where(and(eq(snapshots.portalId, portalId), gt(snapshots.day, day)));
    },

    async trim(portalId, before) {
      const later = alias(snapshots, 'later');
      const laterInMonth = database
        .select({ day: later.day })
        .from(later)
        .where(
          and(
            eq(later.portalId, snapshots.portalId),
            eq(later.ruleSet, snapshots.ruleSet),
            gt(later.day, snapshots.day),
            sql`left(${later.day}, 7) = left(${snapshots.day}, 7)`,
          ),
        );
      await database
        .delete(snapshots)
        .where(
          and(eq(snapshots.portalId, portalId), lt(snapshots.day, before), exists(laterInMonth)),
        );
    },

    fillBack: async (portalId, rows) => {
      const [complete, incomplete] = [true, false].map((is) =>
        rows.filter(({ isComplete }) => isComplete === is),
      );
      await insert(portalId, complete ?? [], 'back');
      await insert(portalId, incomplete ?? [], 'incomplete');
    },

    async between(portalId, ruleSet, from, to) {
      const newestFirst = await database
        .select({ day: snapshots.day, totals: snapshots.totals, from: snapshots.origin })
        .from(snapshots)
        .where(
          and(
            eq(snapshots.portalId, portalId),
            eq(snapshots.ruleSet, ruleSet),
            gte(snapshots.day, from),
            lte(snapshots.day, to),
          ),
        )
        .orderBy(desc(snapshots.day))
        .limit(mostDays);
      return newestFirst.toReversed();
    },
  };
}
