import { and, eq, gt, isNull, lt, lte, not, or, sql, type SQL } from 'drizzle-orm';
import { keptAfterRemoval } from '../model/account-status.ts';
import { clocksDiffer } from '../model/clock.ts';
import type { GrantFailure } from '../model/grant-failure.ts';
import { journalApart, type JournalState, type JournalStep } from '../model/journal.ts';
import { endTurns, lockTurn } from './account-store.ts';
import type { Database } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { syncs } from './schema/facts.ts';
import { grants } from './schema/grants.ts';
import { journalCursor } from './schema/journal.ts';

/** Longer than any call to HubSpot with its repetitions; in milliseconds. */
const heldFor = 2 * 60_000;
/** No rest is so long: the clock that wrote it was ahead. */
const longestRest = 26 * 60 * 60_000;

/** The right to follow the journal. */
export interface HeldJournal {
  version: number;
  state: JournalState;
}

export interface JournalStore {
  /** Null while another process follows it, or it rests. */
  take(now: Date): Promise<HeldJournal | null>;
  /**
   * Moves the cursor together with everything that the step leads to.
   *
   * @returns the accounts that were ended; null, and nothing is done, when another follows the journal
   * by now.
   */
  commit(version: number, step: JournalStep, now: Date): Promise<string[] | null>;
  /** Whether HubSpot refused it a while ago. */
  rests(now: Date): Promise<boolean>;
  /** Lets others follow it. */
  release(version: number): Promise<void>;
}

const id = 1;

export function createJournalStore(database: Database): JournalStore {
  const isPast = (column: typeof journalCursor.heldUntil, now: Date, longest: number) =>
    or(isNull(column), lte(column, now), gt(column, new Date(now.getTime() + longest)))!;
  const isHeld = (version: number) =>
    and(eq(journalCursor.id, id), eq(journalCursor.version, version));

  /** As one parameter: of those a statement has 65,535 at most. */
  const isAmong = (portalIds: readonly string[]) =>
    sql`${accounts.portalId} in (
      select jsonb_array_elements_text(${JSON.stringify(portalIds)}::jsonb))`;

  /** A file may name thousands that have long been ended, or were never here. */
  async function activeOf(
    tx: Database,
    named: readonly { portalId: string }[],
  ): Promise<Set<string>> {
    if (named.length === 0) return new Set();
    const rows = await tx
      .select({ portalId: accounts.portalId })
      .from(accounts)
      .where(and(eq(accounts.status, 'active'), isAmong(named.map(({ portalId }) => portalId))));
    return new Set(rows.map(({ portalId }) => portalId));
  }

  /** Accounts are due at once, or a while after their last sync. */
  async function noteChanges(tx: Database, which: SQL | undefined, now: Date): Promise<void> {
    const synced = sql`(select max(${syncs.startedAt}) from ${syncs}
      where ${syncs.portalId} = ${accounts.portalId})`;
    const at = sql`${now.toISOString()}::timestamptz`;
    const soon = sql`greatest(${at}, ${synced} + ${journalApart} * interval '1 millisecond')`;
    const dueAt = sql`case when ${accounts.dueAt} is null then null
      else least(${accounts.dueAt}, ${soon}) end`;
    await tx
      .update(accounts)
      .set({ journalAt: now, dueAt })
      .where(and(eq(accounts.status, 'active'), which));
  }

  /** As an account whose grant is dead: HubSpot is asked about it once a day, and brings it back. */
  async function end(tx: Database, portalId: string, at: Date, now: Date): Promise<boolean> {
    const purgeAfter = new Date(now.getTime() + keptAfterRemoval);
    await lockTurn(tx, portalId);
    const ended = await tx
      .update(accounts)
      .set({ status: 'revoked', changedAt: now, purgeAfter, dueAt: null })
      .where(
        and(
          eq(accounts.portalId, portalId),
          eq(accounts.status, 'active'),
          // The app may have been installed again since.
          lt(accounts.changedAt, new Date(at.getTime() - clocksDiffer)),
        ),
      )
      .returning({ portalId: accounts.portalId });
    if (ended.length === 0) return false;
    const failure: GrantFailure = {
      kind: 'revoked',
      reason: 'APP_UNINSTALL',
      at: now.toISOString(),
      times: 1,
    };
    await tx.update(grants).set({ failure }).where(eq(grants.portalId, portalId));
    await endTurns(tx, portalId);
    return true;
  }

  return {
    async take(now) {
      await database
        .insert(journalCursor)
        .values({ id, version: 0, attempts: 0 })
        .onConflictDoNothing();
      const [row] = await database
        .update(journalCursor)
        .set({
          version: sql`${journalCursor.version} + 1`,
          heldUntil: new Date(now.getTime() + heldFor),
        })
        .where(
          and(
            eq(journalCursor.id, id),
            isPast(journalCursor.heldUntil, now, heldFor + clocksDiffer),
            isPast(journalCursor.restsUntil, now, longestRest),
          ),
        )
        .returning();
      if (row === undefined) return null;
      const { id: _id, version, heldUntil: _heldUntil, ...state } = row;
      return { version, state };
    },

    commit: (version, { changed, uninstalled, ...state }, now) =>
      database.transaction(async (tx) => {
        const heldUntil = new Date(now.getTime() + heldFor);
        const rows = await tx
          .update(journalCursor)
          .set({ ...state, heldUntil })
          .where(isHeld(version))
          .returning({ id: journalCursor.id });
        if (rows.length === 0) return null;
        const ended: string[] = [];
        const doubtful: string[] = [];
        const active = await activeOf(tx, uninstalled);
        for (const { portalId, at } of uninstalled.filter((each) => active.has(each.portalId))) {
          ((await end(tx, portalId, at, now)) ? ended : doubtful).push(portalId);
        }
        if (changed === 'all') await noteChanges(tx, undefined, now);
        const some = changed === 'all' ? [] : [...changed, ...doubtful];
        if (some.length > 0) await noteChanges(tx, isAmong(some), now);
        return ended;
      }),

    async rests(now) {
      const rows = await database
        .select({ id: journalCursor.id })
        .from(journalCursor)
        .where(not(isPast(journalCursor.restsUntil, now, longestRest)));
      return rows.length > 0;
    },

    async release(version) {
      await database.update(journalCursor).set({ heldUntil: null }).where(isHeld(version));
    },
  };
}
