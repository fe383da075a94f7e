import { addDaysToDay, type Snapshot } from '@partner-tier-points/points';
import { and, desc, eq, exists, gt, gte, lt, lte, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Turn } from '../model/turn.ts';
import type { Database } from './database.ts';
import { whileTurnOf } from './during-turn.ts';
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
  keep(turn: Turn, rows: readonly StoredSnapshot[]): Promise<void>;
  /**
   * Removes days after one, which a clock that ran ahead has left: it skips some before. Where they
   * begin with the very next one, they are true, and it is this clock that is behind.
   */
  forgetAfter(turn: Turn, day: string): Promise<void>;
  /**
   * Of the days before one, keeps the last of each month, and the newest `newest` of a rule set in any
   * case: a clock that runs ahead takes none of them.
   */
  trim(portalId: string, before: string, newest: number): Promise<void>;
  /** Changes whenever a snapshot of the account does. */
  version(portalId: string): Promise<string>;
  /** Adds days of the past where nothing was saved, or replaces them. */
  fillBack(turn: Turn, rows: readonly FilledSnapshot[]): Promise<void>;
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

/** The totals of every account over time. What is written of them is refused after the turn. */
export function createSnapshotStore(database: Database): SnapshotStore {
  async function insert(
    turn: Turn,
    rows: readonly StoredSnapshot[],
    origin: Origin,
  ): Promise<void> {
    if (rows.length === 0) return;
    await database.execute(sql`
      insert into ${snapshots} (portal_id, rule_set, day, totals, origin)
      select ${turn.portalId}, "ruleSet", day, totals, ${origin}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as row ("ruleSet" text, day text, totals jsonb)
      where ${whileTurnOf(turn)}
      on conflict (portal_id, rule_set, day) do update set
        totals = excluded.totals, origin = excluded.origin
        where excluded.origin = 'kept' or ${snapshots.origin} <> 'kept'`);
  }

  return {
    keep: (turn, rows) => insert(turn, rows, 'kept'),
    async forgetAfter(turn, day) {
      const next = alias(snapshots, 'next');
      const nextKept = database
        .select({ day: next.day })
        .from(next)
        .where(
          and(
            eq(next.portalId, turn.portalId),
            eq(next.day, addDaysToDay(day, 1)),
            eq(next.origin, 'kept'),
          ),
        );
      await database
        .delete(snapshots)
        .where(
          and(
            eq(snapshots.portalId, turn.portalId),
            gt(snapshots.day, day),
            notExists(nextKept),
            whileTurnOf(turn),
          ),
        );
    },

    async trim(portalId, before, newest) {
      const later = alias(snapshots, 'later');
      const ofRuleSet = and(
        eq(later.portalId, snapshots.portalId),
        eq(later.ruleSet, snapshots.ruleSet),
      );
      const laterInMonth = database
        .select({ day: later.day })
        .from(later)
        .where(
          and(
            ofRuleSet,
            gt(later.day, snapshots.day),
            sql`left(${later.day}, 7) = left(${snapshots.day}, 7)`,
          ),
        );
      const oldestOfNewest = database
        .select({ day: later.day })
        .from(later)
        .where(ofRuleSet)
        .orderBy(desc(later.day))
        .limit(1)
        .offset(newest - 1);
      await database
        .delete(snapshots)
        .where(
          and(
            eq(snapshots.portalId, portalId),
            lt(snapshots.day, before),
            lt(snapshots.day, oldestOfNewest),
            exists(laterInMonth),
          ),
        );
    },

    fillBack: async (turn, rows) => {
      const [complete, incomplete] = [true, false].map((is) =>
        rows.filter(({ isComplete }) => isComplete === is),
      );
      await insert(turn, complete ?? [], 'back');
      await insert(turn, incomplete ?? [], 'incomplete');
    },

    async version(portalId) {
      const [row] = await database
        .select({
          version: sql<string | null>`md5(string_agg(
            ${snapshots.ruleSet} || ${snapshots.day} || ${snapshots.origin} || ${snapshots.totals}::text,
            '' order by ${snapshots.ruleSet}, ${snapshots.day}))`,
        })
        .from(snapshots)
        .where(eq(snapshots.portalId, portalId));
      return row?.version ?? '';
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
