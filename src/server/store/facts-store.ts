import { randomUUID } from 'node:crypto';
import { and, arrayContains, asc, desc, eq, gte, notInArray } from 'drizzle-orm';
import type { ClientFacts } from '@partner-tier-points/points';
import type { Database } from './database.ts';
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

export interface NewRead {
  startedAt: Date;
  clients: ClientRow[];
  quarantine: QuarantineRow[];
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
  /** Stores a complete read; until the last moment everyone sees the one before. */
  replace(portalId: string, read: NewRead, completedAt: Date): Promise<StoredRead>;
  /** At most `limit` clients of a read from a position on, of one company when it is given. */
  clients(
    portalId: string,
    readId: string,
    options: { from: number; limit: number; companyId?: string },
  ): Promise<PositionedFacts[]>;
  /** What was set aside in a read, in the order in which it was met. */
  quarantine(portalId: string, readId: string): Promise<QuarantineRow[]>;
}

/** Rows in one INSERT: large enough to be quick, small enough to let other queries in between. */
const batchSize = 250;
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

  return {
    async latest(portalId) {
      const [row] = await database
        .select(columns)
        .from(reads)
        .where(eq(reads.portalId, portalId))
        .orderBy(desc(reads.completedAt))
        .limit(1);
      return row ?? null;
    },

    async find(portalId, readId) {
      const [row] = await database
        .select(columns)
        .from(reads)
        .where(and(eq(reads.portalId, portalId), eq(reads.readId, readId)));
      return row ?? null;
    },

    async replace(portalId, read, completedAt) {
      const readId = randomUUID();
      const clientRows = read.clients.map(({ facts, companyIds }, position) => ({
        ...{ portalId, readId, position, clientId: facts.id, companyIds, facts },
        bytes: Buffer.byteLength(JSON.stringify(facts)),
      }));
      for (const batch of batches(clientRows)) await database.insert(clients).values(batch);
      const quarantineRows = read.quarantine.map((row, position) => ({
        ...{ portalId, readId, position },
        ...row,
      }));
      for (const batch of batches(quarantineRows)) await database.insert(quarantine).values(batch);

      const stored: StoredRead = {
        readId,
        startedAt: read.startedAt,
        totalClients: clientRows.length,
        setAside: countRows(read.quarantine),
      };
      await database.transaction(async (transaction) => {
        await transaction.insert(reads).values({ portalId, completedAt, ...stored });
        await forgetOldReads(transaction, portalId);
      });
      return stored;
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

    quarantine(portalId, readId) {
      return database
        .select({
          objectType: quarantine.objectType,
          objectId: quarantine.objectId,
          property: quarantine.property,
          reason: quarantine.reason,
        })
        .from(quarantine)
        .where(and(eq(quarantine.portalId, portalId), eq(quarantine.readId, readId)))
        .orderBy(asc(quarantine.position));
    },
  };
}

/** Also takes away what a read left behind that was cut short. */
async function forgetOldReads(database: Database, portalId: string): Promise<void> {
  const kept = await database
    .select({ readId: reads.readId })
    .from(reads)
    .where(eq(reads.portalId, portalId))
    .orderBy(desc(reads.completedAt))
    .limit(readsKept);
  const ids = kept.map((row) => row.readId);
  for (const table of [clients, quarantine, reads]) {
    await database
      .delete(table)
      .where(and(eq(table.portalId, portalId), notInArray(table.readId, ids)));
  }
}

/** A row with several bad values counts once; rows without an id cannot be told apart. */
function countRows(rows: QuarantineRow[]): number {
  const known = rows.filter(({ objectId }) => objectId !== '');
  const ids = new Set(known.map(({ objectType, objectId }) => `${objectType}/${objectId}`));
  return ids.size + rows.length - known.length;
}

function* batches<Row>(rows: Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += batchSize) {
    yield rows.slice(start, start + batchSize);
  }
}
