import { and, arrayContains, asc, count, desc, eq, gte, sql } from 'drizzle-orm';
import type { ClientFacts } from '@partner-tier-points/points';
import type { Database } from './database.ts';
import { whileHeld, type WithState } from './held-lease.ts';
import { clients, quarantine, reads } from './schema/facts.ts';

/** A complete read of an account that was stored. */
export interface StoredRead {
  readId: string;
  /** When the read of HubSpot began. */
  startedAt: Date;
  totalClients: number;
  /** Rows of HubSpot with at least one value that could not be used. */
  setAside: number;
}

/** One client with every company that it is associated with. */
export interface ClientRow {
  facts: ClientFacts;
  companyIds: string[];
}

/** One value of HubSpot that could not be used. */
export interface QuarantineRow {
  objectType: string;
  /** Empty when HubSpot sent none. */
  objectId: string;
  /** HubSpot's name of the property; null when the row as a whole is at fault. */
  property: string | null;
  reason: string;
}

/** A client's facts with their place in the read and their size as JSON, in UTF-8 bytes. */
export interface PositionedFacts {
  position: number;
  bytes: number;
  facts: ClientFacts;
}

export interface FactsStore {
  /** The newest complete read, or null before the first one. */
  latest(portalId: string): Promise<StoredRead | null>;
  /** A read by its id; the newest two are kept, so that pages being fetched stay whole. */
  find(portalId: string, readId: string): Promise<StoredRead | null>;
  /** Adds clients to a read that nobody sees yet; `position` is the place of the first of them. */
  addClients(
    portalId: string,
    readId: string,
    position: number,
    rows: readonly ClientRow[],
  ): Promise<void>;
  /** Adds to what was set aside in a read that nobody sees yet. */
  addQuarantine(
    portalId: string,
    readId: string,
    position: number,
    rows: readonly QuarantineRow[],
  ): Promise<void>;
  /** At most `limit` clients of a read from a position on, of one company when it is given. */
  clients(
    portalId: string,
    readId: string,
    options: { from: number; limit: number; companyId?: string },
  ): Promise<PositionedFacts[]>;
  /** What was set aside in a read, in the order in which it was met; at most `limit` when given. */
  quarantine(portalId: string, readId: string, limit?: number): Promise<QuarantineRow[]>;
  /** How many values were set aside in a read, by reason, the most first. */
  quarantineCounts(portalId: string, readId: string): Promise<{ reason: string; count: number }[]>;
}

/** The read that is served and the one before it. */
const readsKept = 2;

/** The facts of every account, by read. */
export function createFactsStore(database: Database): FactsStore {
  const columns = {
    readId: reads.readId,
    startedAt: reads.startedAt,
    totalClients: reads.totalClients,
    setAside: reads.setAside,
  };

  const latest = database
    .select(columns)
    .from(reads)
    .where(eq(reads.portalId, sql.placeholder('portalId')))
    .orderBy(desc(reads.completedAt))
    .limit(1)
    .prepare('latest_read');

  return {
    async latest(portalId) {
      const [row] = await latest.execute({ portalId });
      return row ?? null;
    },

    async find(portalId, readId) {
      const [row] = await database
        .select(columns)
        .from(reads)
        .where(and(eq(reads.portalId, portalId), eq(reads.readId, readId)));
      return row ?? null;
    },

    async addClients(portalId, readId, position, rows) {
      const document = JSON.stringify(
        rows.map(({ facts, companyIds }, index) => ({
          ...{ position: position + index, clientId: facts.id, companyIds, facts },
          bytes: Buffer.byteLength(JSON.stringify(facts)),
        })),
      );
      await database.execute(sql`
        insert into ${clients}
          (portal_id, read_id, position, client_id, company_ids, facts, bytes)
        select ${portalId}, ${readId}, row.position, row."clientId",
          array(select jsonb_array_elements_text(row."companyIds")), row.facts, row.bytes
        from jsonb_to_recordset(${document}::jsonb) as row (
          position integer, "clientId" text, "companyIds" jsonb, facts jsonb, bytes integer
        )`);
    },

    async addQuarantine(portalId, readId, position, rows) {
      if (rows.length === 0) return;
      const values = rows.map((row, index) => ({
        ...{ portalId, readId, position: position + index },
        ...row,
      }));
      await database.insert(quarantine).values(values);
    },

    clients(portalId, readId, { from, limit, companyId }) {
      return database
        .select({ position: clients.position, bytes: clients.bytes, facts: clients.facts })
        .from(clients)
        .where(
          and(
            eq(clients.portalId, portalId),
            eq(clients.readId, readId),
            gte(clients.position, from),
            companyId === undefined ? undefined : arrayContains(clients.companyIds, [companyId]),
          ),
        )
        .orderBy(asc(clients.position))
        .limit(limit);
    },

    quarantine(portalId, readId, limit) {
      const query = database
        .select({
          objectType: quarantine.objectType,
          objectId: quarantine.objectId,
          property: quarantine.property,
          reason: quarantine.reason,
        })
        .from(quarantine)
        .where(and(eq(quarantine.portalId, portalId), eq(quarantine.readId, readId)))
        .orderBy(asc(quarantine.position));
      return limit === undefined ? query : query.limit(limit);
    },

    quarantineCounts(portalId, readId) {
      const number = count();
      return database
        .select({ reason: quarantine.reason, count: number })
        .from(quarantine)
        .where(and(eq(quarantine.portalId, portalId), eq(quarantine.readId, readId)))
        .groupBy(quarantine.reason)
        .orderBy(desc(number), asc(quarantine.reason));
    },
  };
}

/**
 * Makes a read the one that everybody sees, and forgets all but the one before it, also what a read
 * left behind that was cut short.
 */
export function publishRead(portalId: string, read: StoredRead, completedAt: Date): WithState {
  const { readId, startedAt, totalClients, setAside } = read;
  const isForgotten = sql`portal_id = ${portalId} and ${whileHeld} and read_id <> ${readId}
    and read_id not in (select read_id from kept)`;
  return {
    published: sql`
      insert into ${reads}
        (portal_id, read_id, started_at, completed_at, total_clients, set_aside)
      select ${portalId}, ${readId}, ${startedAt.toISOString()}::timestamptz,
        ${completedAt.toISOString()}::timestamptz, ${totalClients}::integer, ${setAside}::integer
      where ${whileHeld}`,
    kept: sql`
      select read_id from ${reads} where portal_id = ${portalId}
      order by completed_at desc limit ${readsKept - 1}`,
    forgotten_clients: sql`delete from ${clients} where ${isForgotten}`,
    forgotten_quarantine: sql`delete from ${quarantine} where ${isForgotten}`,
    forgotten_reads: sql`delete from ${reads} where ${isForgotten}`,
  };
}

/** Notes that a read's facts are still HubSpot's: a later look found nothing that changed. */
export function renewRead(portalId: string, readId: string, startedAt: Date): WithState {
  return {
    renewed: sql`
      update ${reads} set started_at = ${startedAt.toISOString()}::timestamptz
      where portal_id = ${portalId} and read_id = ${readId} and ${whileHeld}`,
  };
}
