import { chmod } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as drizzleNodePostgres } from 'drizzle-orm/node-postgres';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import type { Pool } from 'pg';
import { StartError } from '../model/start-error.ts';
import type { PoolCounts } from '../telemetry/metrics.ts';
import { countPgliteWrites } from './count-writes.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { createImpatientPool } from './impatient-pool.ts';
import {
  freeSpaceOf,
  guardPglite,
  hasRoomToClose,
  reserve,
  type FreeSpace,
  withinQuota,
} from './guarded-pglite.ts';
import { makeFolder } from './make-folder.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { requireWritable, tryToWrite } from './require-writable.ts';
import { bringUpToDate } from './schema-version.ts';
import { folderProblem, notAFolder } from './start-problems.ts';
import { createTidier } from './tidy-pglite.ts';

/** What the queries need: the same for PGlite, for node-postgres and inside a transaction. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** The driver below the queries: the queue has its own. */
export type QueueDatabase = { pglite: PGlite } | { pool: Pool };

export interface OpenDatabase {
  database: Database;
  queue: QueueDatabase;
  /** Rejects when the database does not answer. */
  check(): Promise<void>;
  /** Gives the space of deleted rows back, where the database does not do so by itself. */
  tidy(): Promise<void>;
  /** The connections of PostgreSQL's pool; null for PGlite, which has none. */
  pool(): PoolCounts | null;
  /** How many writes of this process have ended. */
  writes(): number;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** A PostgreSQL address; it wins over `dataFolder`. */
  databaseUrl?: string;
  /** Folder of PGlite, made when missing; `memory://` keeps everything in memory. */
  dataFolder?: string;
  /** An open PGlite, which is used in place of a folder and stays open: to start one takes a second. */
  pglite?: PGlite;
  /** How much space PGlite's disk has left; tests make it small. */
  freeSpace?: FreeSpace;
  /** How long PostgreSQL may be silent, in milliseconds; tests shorten or raise it. */
  longestSilence?: number;
  /** Whether tables of an older version are brought up to date; false refuses them. */
  migrate?: boolean;
  /** Told what a migration of PostgreSQL waits for. */
  onWait?: (what: string) => void;
  /** Called when an idle connection to PostgreSQL breaks; the pool opens another. */
  onConnectionLost?: (error: Error) => void;
}

/**
 * Opens PostgreSQL or, with no address, PGlite (PostgreSQL inside this process), and brings its
 * tables up to date, unless they are to be refused.
 *
 * @throws {DataFolderInUseError} when another process has PGlite's folder.
 * @throws {StartError} when the database cannot be reached or used, or its tables are those of another
 * version
 * @throws when a migration fails.
 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  return options.databaseUrl === undefined
    ? openPglite(options.pglite ?? options.dataFolder ?? 'memory://', options)
    : openPostgres(options.databaseUrl, options);
}

/** Brings the tables up to date, and does no more. @throws as `openDatabase` does */
export async function migrateDatabase(options: DatabaseOptions): Promise<void> {
  if (options.databaseUrl !== undefined) {
    await migratePostgres(options.databaseUrl, { migrate: true, onWait: options.onWait });
    return;
  }
  const { close } = await openDatabase({ ...options, migrate: true });
  await close();
}

async function openPglite(
  place: PGlite | string,
  { freeSpace, migrate = true }: DatabaseOptions,
): Promise<OpenDatabase> {
  const { client, writes, close } =
    typeof place === 'string'
      ? await startPglite(place, freeSpace)
      : {
          writes: countPgliteWrites(place),
          client: freeSpace === undefined ? place : guardPglite(place, freeSpace),
          close: async () => undefined,
        };
  const database = drizzlePglite(client);
  try {
    const where = typeof place === 'string' ? `The data folder ${place}` : 'PGlite';
    await bringUpToDate(database, (config) => migratePglite(database, config), { where, migrate });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    database,
    queue: { pglite: client },
    check: async () => void (await database.execute(sql`select 1`)),
    tidy: createTidier(client),
    pool: () => null,
    writes,
    close,
  };
}

async function startPglite(
  dataFolder: string,
  freeSpace = withinQuota(freeSpaceOf(dataFolder), () => tryToWrite(dataFolder)),
): Promise<{ client: PGlite; writes(): number; close(): Promise<void> }> {
  if (!dataFolder.startsWith(inMemory) && dataFolder.includes('://')) throw notAFolder(dataFolder);
  if (dataFolder.startsWith(inMemory)) {
    const client = await PGlite.create(dataFolder);
    return { client, writes: countPgliteWrites(client), close: () => client.close() };
  }
  // Its owner's alone, also when it was made by an earlier version or by somebody else.
  await makeFolder(dataFolder, ownersAlone)
    .then(() => chmod(dataFolder, ownersAlone).catch(ignoreForeignOwner))
    .catch((error: unknown) => {
      throw folderProblem(dataFolder, error);
    });
  const lock = await lockDataFolder(dataFolder).catch((error: unknown) => {
    throw error instanceof StartError ? error : folderProblem(dataFolder, error);
  });
  const { requireSame, unlock } = lock;
  try {
    // Says which limit it is, before that counts as a full disk.
    await requireWritable(dataFolder);
    if ((await freeSpace()) < reserve) throw Object.assign(new Error(), { code: 'ENOSPC' });
    const client = await PGlite.create(dataFolder);
    await lock.lockFiles();
    // Closing writes too.
    const close = async () => {
      requireSame();
      if (await hasRoomToClose(freeSpace)) await client.close();
    };
    return {
      writes: countPgliteWrites(client),
      client: guardPglite(client, freeSpace, requireSame),
      close: () => close().finally(unlock),
    };
  } catch (error) {
    await unlock();
    throw folderProblem(dataFolder, error);
  }
}

const inMemory = 'memory://';
const ownersAlone = 0o700;

/** A folder that is mounted for us may belong to another user, who decides. */
function ignoreForeignOwner(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPERM') throw error;
}

async function openPostgres(
  databaseUrl: string,
  { onConnectionLost, onWait, longestSilence, migrate = true }: DatabaseOptions,
): Promise<OpenDatabase> {
  await migratePostgres(databaseUrl, { migrate, onWait });
  let writes = 0;
  const pool = createImpatientPool(databaseUrl, longestSilence, () => (writes += 1));
  // Without a listener a broken idle connection would end the process. A pool says that it has ended
  // before its connections have, and what they meet then is no loss.
  pool.on('error', (error) => {
    if (!pool.ended) onConnectionLost?.(error);
  });
  const database = drizzleNodePostgres(pool);
  return {
    database,
    queue: { pool },
    check: async () => void (await database.execute(sql`select 1`)),
    tidy: async () => undefined,
    pool: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    writes: () => writes,
    close: () => pool.end(),
  };
}
