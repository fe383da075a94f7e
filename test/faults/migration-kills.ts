import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { createRandom } from 'hubspot-sandbox';
import { migrateDatabase, type DatabaseOptions } from '../../src/server/store/database.ts';
import { migratePostgres } from '../../src/server/store/migrate-postgres.ts';
import { emptyPglite } from '../../src/server/testing/prepared-pglite.ts';
import { queryDatabase } from '../../src/server/testing/test-databases.ts';
import { bundleProgram } from '../../src/server/testing/bundle-program.ts';
import {
  countMigrations,
  countRows,
  describeDatabase,
  fillTables,
  withFirstMigrations,
  type Query,
} from './filled-schema.ts';

export interface MigrationKills {
  seed: number;
  kills: number;
  /** The address of a PostgreSQL in which databases are made; a folder of PGlite when absent. */
  databaseUrl?: string | undefined;
  /** Of how many migrations the earlier versions are; any when absent. */
  versions?: readonly number[];
}

export interface MigrationKillOutcome {
  /** Kills that came before the migration was done. */
  struck: number;
  /** What is lost, or not as without a kill. */
  wrong: string[];
}

/** Exports were of nobody before this one, which emptied them: they last ten minutes. */
const emptiedExports = { by: 4, tables: ['exports', 'export_parts'] };

/**
 * Kills migrations of databases in which every table of an earlier version has rows, runs them again,
 * and compares all that is there with the same database migrated without a kill.
 */
export async function runMigrationKills(runs: MigrationKills): Promise<MigrationKillOutcome> {
  const random = createRandom(runs.seed);
  const versions =
    runs.versions ?? Array.from({ length: (await countMigrations()) - 1 }, (_, at) => at + 1);
  const wrong: string[] = [];
  let struck = 0;
  const whole = new Map<number, { description: Record<string, unknown>; took: number }>();
  for (let kill = 0; kill < runs.kills; kill += 1) {
    const version = versions[kill % versions.length]!;
    if (!whole.has(version)) {
      whole.set(
        version,
        await withEarlierVersion(runs, version, async (database) => {
          const before = await read(database, countRows);
          const { took } = await migrateInProcess(database);
          const after = await read(database, countRows);
          for (const [oid, { name, rows }] of before) {
            const isEmptied = version < emptiedExports.by && emptiedExports.tables.includes(name);
            const left = after.get(oid)?.rows;
            if (left !== (isEmptied ? 0 : rows)) {
              wrong.push(`of ${rows} rows of ${name} of version ${version} ${left} are left`);
            }
          }
          return { description: await read(database, describeDatabase), took };
        }),
      );
    }
    const { description, took } = whole.get(version)!;
    await withEarlierVersion(runs, version, async (database) => {
      const { isDone } = await migrateInProcess(database, random.integer(0, Math.ceil(took)));
      if (!isDone) struck += 1;
      await migrateDatabase(database);
      const found = await read(database, describeDatabase);
      for (const name of new Set([...Object.keys(found), ...Object.keys(description)])) {
        if (!isDeepStrictEqual(found[name], description[name])) {
          wrong.push(`after a kill in the migration of version ${version}: ${name} differs`);
        }
      }
    });
  }
  return { struck, wrong };
}

/** @param killAfter milliseconds after the migration has begun; to the end when absent */
async function migrateInProcess(database: DatabaseOptions, killAfter?: number) {
  const child = spawn(
    process.execPath,
    [await bundleProgram(path.join(import.meta.dirname, 'migrate-process.ts'))],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const exit = once(child, 'exit');
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stdin.end(JSON.stringify(database));
  await Promise.race([once(child.stdout, 'data'), exit]);
  const began = performance.now();
  if (killAfter !== undefined) {
    await Promise.race([setTimeout(killAfter), exit]);
    child.kill('SIGKILL');
  }
  await exit;
  const isDone = output.includes('done');
  if (killAfter === undefined && !isDone) throw new Error('The migration has failed.');
  return { isDone, took: performance.now() - began };
}

/** A database as a version of so many migrations left it, with rows in every table. */
async function withEarlierVersion<Result>(
  { databaseUrl }: MigrationKills,
  version: number,
  work: (database: DatabaseOptions) => Promise<Result>,
): Promise<Result> {
  if (databaseUrl === undefined) {
    const dataFolder = await mkdtemp(path.join(tmpdir(), 'migration-kills-'));
    try {
      const pglite = await PGlite.create(dataFolder, { loadDataDir: await emptyPglite() });
      await withFirstMigrations(version, (migrationsFolder) =>
        migrate(drizzle(pglite), { migrationsFolder }),
      );
      await fillTables(queryOf(pglite));
      await pglite.close();
      return await work({ dataFolder });
    } finally {
      await rm(dataFolder, { recursive: true, force: true });
    }
  }
  const name = `migration_kills_${process.pid}_${(made += 1)}`;
  await queryDatabase({ databaseUrl }, `create database ${name} template template0`);
  const own = { databaseUrl: new URL(name, databaseUrl).href };
  try {
    await withFirstMigrations(version, (folder) =>
      migratePostgres(own.databaseUrl, { migrate: true, folder }),
    );
    await fillTables((statement) => queryDatabase(own, statement));
    return await work(own);
  } finally {
    await queryDatabase({ databaseUrl }, `drop database ${name} with (force)`);
  }
}

let made = 0;

async function read<Result>(
  database: DatabaseOptions,
  work: (query: Query) => Promise<Result>,
): Promise<Result> {
  if (database.databaseUrl !== undefined) {
    return work((statement) => queryDatabase(database, statement));
  }
  const pglite = await PGlite.create(database.dataFolder!);
  try {
    return await work(queryOf(pglite));
  } finally {
    await pglite.close();
  }
}

function queryOf(pglite: PGlite): Query {
  return async (statement) =>
    ((await pglite.exec(statement)).at(-1)?.rows ?? []) as Record<string, unknown>[];
}
