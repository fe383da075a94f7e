import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as drizzleNodePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migrateNodePostgres } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { Client } from 'pg';
import { StartError } from '../model/start-error.ts';
import type { PoolCounts } from '../telemetry/metrics.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { createImpatientPool } from './impatient-pool.ts';
import {
  freeSpaceOf,
  guardPglite,
  hasRoomToClose,
  reserve,
  type FreeSpace,
} from './guarded-pglite.ts';
import { folderProblem, newerSchema, postgresProblem } from './start-problems.ts';
import { createTidier } from './tidy-pglite.ts';

/** What the queries need: the same for PGlite, for node-postgres and inside a transaction. */
export type Database = PgDatabase<PgQueryResultHKT>;

export interface OpenDatabase {
  database: Database;
  /** Rejects when the database does not answer. */
  check(): Promise<void>;
  /** Gives the space of deleted rows back, where the database does not do so by itself. */
  tidy(): Promise<void>;
  /** The connections of PostgreSQL's pool; null for PGlite, which has none. */
  pool(): PoolCounts | null;
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
  /** Called when an idle connection to PostgreSQL breaks; the pool opens another. */
  onConnectionLost?: (error: Error) => void;
}

const migrationsFolder = join(import.meta.dirname, 'migrations');

/**
 * Opens PostgreSQL or, with no address, PGlite (PostgreSQL inside this process), and brings its
 * tables up to date.
 *
 * @throws {DataFolderInUseError} when another process has PGlite's folder.
 * @throws {StartError} when the database cannot be reached or used, or is a newer version's.
 * @throws when a migration fails.
 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  return options.databaseUrl === undefined
    ? openPglite(options.pglite ?? options.dataFolder ?? 'memory://', options.freeSpace)
    : openPostgres(options.databaseUrl, options);
}

async function openPglite(place: PGlite | string, freeSpace?: FreeSpace): Promise<OpenDatabase> {
  const { client, close } =
    typeof place === 'string'
      ? await startPglite(place, freeSpace)
      : {
          client: freeSpace === undefined ? place : guardPglite(place, freeSpace),
          close: async () => undefined,
        };
  const database = drizzlePglite(client);
  try {
    await refuseNewer(database, typeof place === 'string' ? `The data folder ${place}` : 'PGlite');
    await migratePglite(database, { migrationsFolder });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    database,
    check: async () => void (await database.execute(sql`select 1`)),
    tidy: createTidier(client),
    pool: () => null,
    close,
  };
}

async function startPglite(
  dataFolder: string,
  freeSpace = freeSpaceOf(dataFolder),
): Promise<{ client: PGlite; close(): Promise<void> }> {
  if (dataFolder.includes('://')) {
    const client = await PGlite.create(dataFolder);
    return { client, close: () => client.close() };
  }
  // Its owner's alone, also when it was made by an earlier version or by somebody else.
  await mkdir(dataFolder, { recursive: true, mode: ownersAlone })
    .then(() => chmod(dataFolder, ownersAlone).catch(ignoreForeignOwner))
    .catch((error: unknown) => {
      throw folderProblem(dataFolder, error);
    });
  const unlock = await lockDataFolder(dataFolder).catch((error: unknown) => {
    throw error instanceof StartError ? error : folderProblem(dataFolder, error);
  });
  try {
    if ((await freeSpace()) < reserve) throw Object.assign(new Error(), { code: 'ENOSPC' });
    const client = await PGlite.create(dataFolder);
    const close = async () => {
      if (await hasRoomToClose(freeSpace)) await client.close();
    };
    return { client: guardPglite(client, freeSpace), close: () => close().finally(unlock) };
  } catch (error) {
    await unlock();
    throw folderProblem(dataFolder, error);
  }
}

const ownersAlone = 0o700;

/** A folder that is mounted for us may belong to another user, who decides. */
function ignoreForeignOwner(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPERM') throw error;
}

async function openPostgres(
  databaseUrl: string,
  { onConnectionLost, longestSilence }: DatabaseOptions,
): Promise<OpenDatabase> {
  await migrateAlone(databaseUrl);
  const pool = createImpatientPool(databaseUrl, longestSilence);
  // Without a listener a broken idle connection would end the process. A pool says that it has ended
  // before its connections have, and what they meet then is no loss.
  pool.on('error', (error) => {
    if (!pool.ended) onConnectionLost?.(error);
  });
  const database = drizzleNodePostgres(pool);
  return {
    database,
    check: async () => void (await database.execute(sql`select 1`)),
    tidy: async () => undefined,
    pool: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}

/** Any number that nothing else in the database locks. */
const migrationLock = 7_406_172;

/**
 * Several servers may start at once on one database, and only the first finds it without tables. A
 * migration may take its time, so its connection is none of the pool's.
 */
async function migrateAlone(databaseUrl: string): Promise<void> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // What breaks the connection also fails the query under way.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw postgresProblem(databaseUrl, error);
  }
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const database = drizzleNodePostgres(client);
    await refuseNewer(database, 'The database of DATABASE_URL');
    await migrateNodePostgres(database, { migrationsFolder });
  } finally {
    // With the connection the lock ends too, whatever state a failed migration left it in.
    await client.end();
  }
}

/** The migrator does nothing on a database that is ahead of it, and queries would fail later. */
async function refuseNewer(database: Database, where: string): Promise<void> {
  const journal = JSON.parse(
    await readFile(join(migrationsFolder, 'meta/_journal.json'), 'utf8'),
  ) as {
    entries: { when: number }[];
  };
  const known = Math.max(...journal.entries.map(({ when }) => when));
  const [table] = rowsOf<{ name: string | null }>(
    await database.execute(sql`select to_regclass('drizzle.__drizzle_migrations')::text as name`),
  );
  if (!table?.name) return;
  const [last] = rowsOf<{ applied: string | null }>(
    await database.execute(
      sql`select max(created_at)::text as applied from drizzle.__drizzle_migrations`,
    ),
  );
  if (Number(last?.applied ?? 0) > known) throw newerSchema(where);
}

/** Both drivers answer with an object that has rows. */
function rowsOf<Row>(result: unknown): Row[] {
  return (result as { rows: Row[] }).rows;
}
