import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as drizzleNodePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migrateNodePostgres } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { Pool } from 'pg';
import { lockDataFolder } from './data-folder-lock.ts';

/** What the queries need: the same for PGlite, for node-postgres and inside a transaction. */
export type Database = PgDatabase<PgQueryResultHKT>;

export interface OpenDatabase {
  database: Database;
  /** Rejects when the database does not answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** A PostgreSQL address; it wins over `dataFolder`. */
  databaseUrl?: string;
  /** Folder of PGlite, made when missing; `memory://` keeps everything in memory. */
  dataFolder?: string;
  /** An open PGlite, which is used in place of a folder and stays open: to start one takes a second. */
  pglite?: PGlite;
  /** Called when an idle connection to PostgreSQL breaks; the pool opens another. */
  onConnectionLost?: (error: Error) => void;
}

const migrationsFolder = join(import.meta.dirname, 'migrations');

/**
 * Opens PostgreSQL or, with no address, PGlite (PostgreSQL inside this process), and brings its
 * tables up to date.
 *
 * @throws {DataFolderInUseError} when another process has PGlite's folder.
 * @throws when the database cannot be reached or a migration fails.
 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  return options.databaseUrl === undefined
    ? openPglite(options.pglite ?? options.dataFolder ?? 'memory://')
    : openPostgres(options.databaseUrl, options.onConnectionLost);
}

async function openPglite(place: PGlite | string): Promise<OpenDatabase> {
  const { client, close } =
    typeof place === 'string'
      ? await startPglite(place)
      : { client: place, close: async () => undefined };
  const database = drizzlePglite(client);
  try {
    await migratePglite(database, { migrationsFolder });
  } catch (error) {
    await close();
    throw error;
  }
  return { database, check: async () => void (await database.execute(sql`select 1`)), close };
}

async function startPglite(
  dataFolder: string,
): Promise<{ client: PGlite; close(): Promise<void> }> {
  if (dataFolder.includes('://')) {
    const client = await PGlite.create(dataFolder);
    return { client, close: () => client.close() };
  }
  // PGlite makes its own folder, but not the ones above it.
  await mkdir(dataFolder, { recursive: true });
  const unlock = await lockDataFolder(dataFolder);
  try {
    const client = await PGlite.create(dataFolder);
    return { client, close: () => client.close().finally(unlock) };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function openPostgres(
  connectionString: string,
  onConnectionLost: DatabaseOptions['onConnectionLost'],
): Promise<OpenDatabase> {
  const pool = new Pool({ connectionString, connectionTimeoutMillis: 10_000 });
  // Without a listener a broken idle connection would end the process. A pool says that it has ended
  // before its connections have, and what they meet then is no loss.
  pool.on('error', (error) => {
    if (!pool.ended) onConnectionLost?.(error);
  });
  const database = drizzleNodePostgres(pool);
  try {
    await migrateAlone(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    database,
    check: async () => void (await database.execute(sql`select 1`)),
    close: () => pool.end(),
  };
}

/** Any number that nothing else in the database locks. */
const migrationLock = 7_406_172;

/** Several servers may start at once on one database, and only the first finds it without tables. */
async function migrateAlone(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await migrateNodePostgres(drizzleNodePostgres(client), { migrationsFolder });
  } finally {
    // With the connection the lock ends too, whatever state a failed migration left it in.
    client.release(true);
  }
}
