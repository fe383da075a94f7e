import { setTimeout as sleep } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import { Client } from 'pg';
import { bringUpToDate, type SchemaOptions } from './schema-version.ts';
import { codeOf, postgresProblem, tablesInUse, unfitPostgres } from './start-problems.ts';

/** Any number that nothing else in the database locks. */
const migrationLock = 7_406_172;
/** PostgreSQL's code when a lock was not given in time. */
const lockNotGiven = '55P03';

export interface MigrationOptions extends Omit<SchemaOptions, 'where'> {
  /**
   * How long to wait for a table, in milliseconds: whoever waits for one to change it holds up every
   * query that comes after.
   */
  lockTimeout?: number;
  /** How often to try; with a pause between, in which the others get their turn. */
  attempts?: number;
  /** Told what it waits for, as it may be for long. */
  onWait?: ((what: string) => void) | undefined;
}

/**
 * Several servers may start at once on one database, and only the first finds it without tables. A
 * migration may take its time, so its connection is none of the pool's.
 *
 * @throws {StartError} when PostgreSQL cannot be reached, this version cannot use its tables, or one
 * of them was in use all the time
 */
export async function migratePostgres(
  databaseUrl: string,
  { lockTimeout = 3_000, attempts = 20, onWait = () => undefined, ...options }: MigrationOptions,
): Promise<void> {
  const client = await connect(databaseUrl).catch((error: unknown) => {
    throw postgresProblem(databaseUrl, error);
  });
  const where = 'The database of DATABASE_URL';
  const database = drizzle(client);
  try {
    await requireFit(client);
    if (options.migrate) {
      await takeTurn(client, onWait);
      await client.query(`set lock_timeout = ${lockTimeout}`);
    }
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await bringUpToDate(database, (config) => applyMigrations(database, config), {
          ...options,
          where,
        });
      } catch (error) {
        if (codeOf(error) !== lockNotGiven) throw error;
        if (attempt === attempts) throw tablesInUse(where, error);
        onWait('a long query holds a table that the migration changes');
        await sleep(lockTimeout);
      }
    }
  } finally {
    // With the connection the lock ends too, whatever state a failed migration left it in.
    await client.end();
  }
}

/** Of several processes that migrate one does so at a time. */
async function takeTurn(client: Client, onWait: (what: string) => void): Promise<void> {
  const { rows } = await client.query<{ taken: boolean }>(
    'select pg_try_advisory_lock($1) as taken',
    [migrationLock],
  );
  if (rows[0]?.taken === true) return;
  onWait('another process is migrating it');
  await client.query('select pg_advisory_lock($1)', [migrationLock]);
}

async function connect(databaseUrl: string): Promise<Client> {
  // Reads the files of certificates that the address names.
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // What breaks the connection also fails the query under way.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** @throws {StartError} */
async function requireFit(client: Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string; version: number }>(`
    select current_setting('server_encoding') as encoding,
      current_setting('server_version_num')::int as version`);
  for (const row of rows) {
    const problem = unfitPostgres(row);
    if (problem !== null) throw problem;
  }
}
