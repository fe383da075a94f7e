import { and, arrayContains, asc, count, desc, eq, gte, max, notInArray, sql } from 'drizzle-orm';
import type { ClientFacts } from '@partner-tier-points/points';
import type { SetAsideRow } from '../model/set-aside.ts';
import type { StoredSync } from '../model/stored-sync.ts';
import type { Turn } from '../model/turn.ts';
import type { Database } from './database.ts';
import { deletedAtOnce } from './deleted-at-once.ts';
import { duringTurn, whileTurnOf, type WithState } from './during-turn.ts';
import { clients, setAsideRows, syncs } from './schema/facts.ts';

/** One client with every company that it is associated with. */
export interface ClientRow {
  facts: ClientFacts;
  companyIds: string[];
}

/** A client's facts with their place in the sync and their size as JSON, in UTF-8 bytes. */
export interface PositionedFacts {
  position: number;
  bytes: number;
  facts: ClientFacts;
}

export interface FactsStore {
  /** The newest complete sync, or null before the first one. */
  latest(portalId: string): Promise<StoredSync | null>;
  /** A sync by its id; the newest two are kept, so that pages being fetched stay whole. */
  find(portalId: string, syncId: string): Promise<StoredSync | null>;
  /**
   * Adds clients to a sync that nobody sees yet; `position` is the place of the first of them. Neither
   * this nor the next writes anything once another turn has begun.
   */
  addClients(
    turn: Turn,
    syncId: string,
    position: number,
    rows: readonly ClientRow[],
  ): Promise<void>;
  /** Adds to what was set aside in a sync that nobody sees yet. */
  addSetAside(
    turn: Turn,
    syncId: string,
    position: number,
    rows: readonly SetAsideRow[],
  ): Promise<void>;
  /**
   * Removes what belongs to no complete sync: of those that were published before, and of one that was
   * cut short. Nothing once another turn has begun, and never while clients are added.
   */
  forget(turn: Turn): Promise<void>;
  /** At most `limit` clients of a sync from a position on, of one company when it is given. */
  clients(
    portalId: string,
    syncId: string,
    options: { from: number; limit: number; companyId?: string },
  ): Promise<PositionedFacts[]>;
  /** What was set aside in a sync, in the order in which it was met; at most `limit` when given. */
  setAside(portalId: string, syncId: string, limit?: number): Promise<Required<SetAsideRow>[]>;
  /** How many values were set aside in a sync, by reason, the most first. */
  setAsideCounts(portalId: string, syncId: string): Promise<{ reason: string; count: number }[]>;
}

/** The sync whose facts are served and the one before it. */
const syncsKept = 2;

export const storedSyncColumns = {
  syncId: syncs.syncId,
  startedAt: syncs.startedAt,
  totalClients: syncs.totalClients,
  setAside: syncs.setAside,
};

/** The facts of every account, by sync. */
export function createFactsStore(database: Database): FactsStore {
  const latest = database
    .select(storedSyncColumns)
    .from(syncs)
    .where(eq(syncs.portalId, sql.placeholder('portalId')))
    .orderBy(desc(syncs.completedAt))
    .limit(1)
    .prepare('latest_sync');

  return {
    async latest(portalId) {
      const [row] = await latest.execute({ portalId });
      return row ?? null;
    },

    async find(portalId, syncId) {
      const [row] = await database
        .select(storedSyncColumns)
        .from(syncs)
        .where(and(eq(syncs.portalId, portalId), eq(syncs.syncId, syncId)));
      return row ?? null;
    },

    async addClients(turn, syncId, position, rows) {
      const document = JSON.stringify(
        rows.map(({ facts, companyIds }, index) => ({
          position: position + index,
          clientId: facts.id,
          companyIds,
          facts,
          bytes: Buffer.byteLength(JSON.stringify(facts)),
        })),
      );
      await database.execute(sql`
        insert into ${clients}
          (portal_id, sync_id, position, client_id, company_ids, facts, bytes)
        select ${turn.portalId}, ${syncId}, row.position, row."clientId",
          array(select jsonb_array_elements_text(row."companyIds")), row.facts, row.bytes
        from jsonb_to_recordset(${document}::jsonb) as row (
          position integer, "clientId" text, "companyIds" jsonb, facts jsonb, bytes integer
        )
        where ${whileTurnOf(turn)}`);
    },

    async addSetAside(turn, syncId, position, rows) {
      if (rows.length === 0) return;
      const document = JSON.stringify(
        rows.map((row, index) => ({ ...row, position: position + index })),
      );
      await database.execute(sql`
        insert into ${setAsideRows}
          (portal_id, sync_id, position, object_type, object_id, property, reason, value)
        select ${turn.portalId}, ${syncId}, position, "objectType", "objectId", property, reason,
          value
        from jsonb_to_recordset(${document}::jsonb) as row (
          position integer, "objectType" text, "objectId" text, property text, reason text,
          value text
        )
        where ${whileTurnOf(turn)}`);
    },

    async forget(turn) {
      const { portalId } = turn;
      const complete = database
        .select({ syncId: syncs.syncId })
        .from(syncs)
        .where(eq(syncs.portalId, portalId));
      for (const table of [clients, setAsideRows]) {
        const left = await database
          .select({ syncId: table.syncId, last: max(table.position) })
          .from(table)
          .where(and(eq(table.portalId, portalId), notInArray(table.syncId, complete)))
          .groupBy(table.syncId);
        for (const { syncId, last } of left) {
          for (let from = 0; from <= (last ?? 0); from += deletedAtOnce) {
            await database.execute(sql`
              delete from ${table} where portal_id = ${portalId} and sync_id = ${syncId}
                and position >= ${from} and position < ${from + deletedAtOnce}
                and ${whileTurnOf(turn)}`);
          }
        }
      }
    },

    clients(portalId, syncId, { from, limit, companyId }) {
      return database
        .select({ position: clients.position, bytes: clients.bytes, facts: clients.facts })
        .from(clients)
        .where(
          and(
            eq(clients.portalId, portalId),
            eq(clients.syncId, syncId),
            gte(clients.position, from),
            companyId === undefined ? undefined : arrayContains(clients.companyIds, [companyId]),
          ),
        )
        .orderBy(asc(clients.position))
        .limit(limit);
    },

    setAside(portalId, syncId, limit) {
      const query = database
        .select({
          objectType: setAsideRows.objectType,
          objectId: setAsideRows.objectId,
          property: setAsideRows.property,
          reason: setAsideRows.reason,
          value: setAsideRows.value,
        })
        .from(setAsideRows)
        .where(and(eq(setAsideRows.portalId, portalId), eq(setAsideRows.syncId, syncId)))
        .orderBy(asc(setAsideRows.position));
      return limit === undefined ? query : query.limit(limit);
    },

    setAsideCounts(portalId, syncId) {
      const number = count();
      return database
        .select({ reason: setAsideRows.reason, count: number })
        .from(setAsideRows)
        .where(and(eq(setAsideRows.portalId, portalId), eq(setAsideRows.syncId, syncId)))
        .groupBy(setAsideRows.reason)
        .orderBy(desc(number), asc(setAsideRows.reason));
    },
  };
}

/**
 * Makes a sync the one whose facts everybody sees, and ends all but the one before it, also one that a
 * clock ahead would keep in front of this one. `forget` removes what belonged to them.
 */
export function publishSync(portalId: string, sync: StoredSync, completedAt: Date): WithState {
  const { syncId, startedAt, totalClients, setAside } = sync;
  return {
    published: sql`
      insert into ${syncs}
        (portal_id, sync_id, started_at, completed_at, total_clients, set_aside)
      select ${portalId}, ${syncId}, ${startedAt.toISOString()}::timestamptz,
        ${completedAt.toISOString()}::timestamptz, ${totalClients}::integer, ${setAside}::integer
      where ${duringTurn}`,
    kept: sql`
      select sync_id from ${syncs} where portal_id = ${portalId}
        and completed_at <= ${completedAt.toISOString()}::timestamptz
      order by completed_at desc limit ${syncsKept - 1}`,
    ended: sql`
      delete from ${syncs} where portal_id = ${portalId} and ${duringTurn} and sync_id <> ${syncId}
        and sync_id not in (select sync_id from kept)`,
  };
}

/** Notes that the facts of a sync are still HubSpot's: a later one found nothing that changed. */
export function renewSync(portalId: string, syncId: string, startedAt: Date): WithState {
  return {
    renewed: sql`
      update ${syncs} set started_at = ${startedAt.toISOString()}::timestamptz
      where portal_id = ${portalId} and sync_id = ${syncId} and ${duringTurn}`,
  };
}
