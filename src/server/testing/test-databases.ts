import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import { patience } from '../../../test/patience.ts';
import type { DatabaseOptions } from '../store/database.ts';
import { EmbeddedPostgres } from './embedded-postgres.ts';
import { copyPreparedPglite, preparedPglite } from './prepared-pglite.ts';

/** A database for tests, without a row and their own. */
export interface TestDatabase {
  options: DatabaseOptions;
  /** Ends the database and deletes its data. */
  close(): Promise<void>;
}

/** To start one takes most of a second of work, to empty its tables next to none. */
const idle: PGlite[] = [];

/** PGlite in this process's memory. */
export async function startPglite(): Promise<TestDatabase> {
  const pglite =
    idle.pop() ?? (await PGlite.create('memory://', { loadDataDir: await preparedPglite() }));
  return {
    options: { pglite },
    close: async () => {
      const { rows } = await pglite.query<{ name: string }>(
        `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
      );
      await pglite.exec(`truncate ${rows.map(({ name }) => name).join()} restart identity cascade`);
      idle.push(pglite);
    },
  };
}

/** PGlite in its own folder, for what outlives a process. */
export async function startPgliteOnDisk(): Promise<TestDatabase> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'partner-tier-points-'));
  await copyPreparedPglite(dataFolder);
  return {
    options: { dataFolder },
    close: () => rm(dataFolder, { recursive: true, force: true }),
  };
}

/**
 * A real PostgreSQL on a free port, with its data in the system's temporary folder. PostgreSQL does
 * not run as root, so for root it runs as the user `postgres`, who is made when there is none.
 */
export async function startPostgres({
  restored,
  firstPort,
  settings = [],
}: {
  /** Where its data is, with PostgreSQL stopped; a new database when absent. */
  restored?: string;
  /** The port to try before one that is free; that one too may be taken by the time of the start. */
  firstPort?: number;
  /** Of PostgreSQL, as `name=value`. */
  settings?: readonly string[];
} = {}): Promise<TestDatabase & { databaseDir: string }> {
  const usualTemporaryFolder = process.env['TMPDIR'];
  // The package writes its password file to the temporary folder, for PostgreSQL's user to read.
  process.env['TMPDIR'] = folderOthersMayEnter();
  const databaseDir = restored ?? (await mkdtemp(join(tmpdir(), 'partner-tier-points-')));
  const output: string[] = [];
  const keep = (message: unknown) => void output.push(String(message));
  const postgresOn = (port: number) =>
    new EmbeddedPostgres({
      databaseDir,
      port,
      user: 'postgres',
      password: 'postgres',
      persistent: false,
      createPostgresUser: userInfo().uid === 0,
      initdbFlags: ['--no-sync'],
      postgresFlags: [...usualSettings, ...settings].flatMap((setting) => ['-c', setting]),
      onLog: keep,
      onError: keep,
    });
  try {
    if (restored === undefined) await postgresOn(0).initialise();
    for (let tries = 1; ; tries += 1) {
      const port = tries === 1 && firstPort !== undefined ? firstPort : await findFreePort();
      const postgres = postgresOn(port);
      try {
        await postgres.start();
      } catch (error) {
        // It has ended: `stop()`, which the package calls at the end, would wait for that for ever.
        Reflect.set(postgres, 'process', undefined);
        const taken = output.join('').includes('could not create any TCP/IP sockets');
        if (!taken || tries === 10) throw error;
        output.length = 0;
        continue;
      }
      return {
        databaseDir,
        options: {
          databaseUrl: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
          // A busy machine is no failover.
          longestSilence: patience,
        },
        close: () => postgres.stop(),
      };
    }
  } catch (error) {
    await rm(databaseDir, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start:\n${output.join('')}`, { cause: error });
  } finally {
    if (usualTemporaryFolder === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usualTemporaryFolder;
  }
}

/** Nothing here has to outlive a power cut, and nobody needs a socket in a shared folder. */
const usualSettings = [
  'fsync=off',
  'unix_socket_directories=',
  // Where one of two addresses is taken, PostgreSQL starts on the other.
  'listen_addresses=127.0.0.1',
];

/** What fills a database with rows, and looks at them, past everything of ours. */
export async function queryDatabase(
  { pglite, databaseUrl }: DatabaseOptions,
  statement: string,
): Promise<Record<string, unknown>[]> {
  if (pglite !== undefined) return (await pglite.query<Record<string, unknown>>(statement)).rows;
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Root's temporary folder may be closed to the user that PostgreSQL runs as: then one above it. */
function folderOthersMayEnter(): string {
  let folder = tmpdir();
  while (userInfo().uid === 0 && (statSync(folder).mode & 0o001) === 0) folder = dirname(folder);
  return folder;
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
