import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { newerSchema, olderSchema } from './start-problems.ts';

export const migrationsFolder = join(import.meta.dirname, 'migrations');

type Database = Pick<PgDatabase<PgQueryResultHKT>, 'execute'>;

export interface SchemaOptions {
  /** What has the tables, for messages. */
  where: string;
  /** Whether tables of an older version are brought up to date, or refused. */
  migrate: boolean;
  /** Where the migrations are; tests have more of them. */
  folder?: string;
}

interface Migration {
  when: number;
  /** Whether it takes away what an earlier version needs: its file begins with `-- contract`. */
  contracts: boolean;
}

/**
 * Brings the tables up to date, or leaves those of a newer version as they are where that version has
 * only added to them: while a new version is rolled out, the old one still runs, and may start again.
 * What a migration takes away is noted beside it in the database, for servers that do not know it.
 *
 * @throws {StartError} when this version cannot use the tables
 */
export async function bringUpToDate(
  database: Database,
  applyMigrations: (config: { migrationsFolder: string }) => Promise<void>,
  { where, migrate, folder = migrationsFolder }: SchemaOptions,
): Promise<void> {
  const migrations = await readMigrations(folder);
  const known = Math.max(...migrations.map(({ when }) => when));
  const found = await readApplied(database);
  const takesAway = found.filter(({ contracts }) => contracts).map(({ when }) => when);
  if (Math.max(...takesAway, 0) > known) throw newerSchema(where);
  const isOlder = Math.max(...found.map(({ when }) => when), 0) < known;
  if (isOlder && !migrate) throw olderSchema(where);
  if (isOlder) await applyMigrations({ migrationsFolder: folder });
  const expanding = migrations.filter(({ contracts }) => !contracts).map(({ when }) => when);
  // A process may have been killed between the two.
  const isNoted = !isOlder && !expanding.some((when) => takesAway.includes(when));
  if (isNoted || !migrate) return;
  await database.execute(sql`
    alter table drizzle.__drizzle_migrations
      add column if not exists contracts boolean not null default true`);
  await database.execute(sql`
    update drizzle.__drizzle_migrations set contracts = false
    where contracts and created_at in ${expanding}`);
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const journal = JSON.parse(await readFile(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { when: number; tag: string }[];
  };
  return Promise.all(
    journal.entries.map(async ({ when, tag }) => {
      const text = await readFile(join(folder, `${tag}.sql`), 'utf8');
      return { when, contracts: text.startsWith('-- contract') };
    }),
  );
}

/** The migrations that were applied, and of each whether it may have taken something away. */
async function readApplied(database: Database): Promise<Migration[]> {
  const [table] = rowsOf<{ name: string | null }>(
    await database.execute(sql`select to_regclass('drizzle.__drizzle_migrations')::text as name`),
  );
  if (!table?.name) return [];
  // By the row as JSON, as the column is missing until a version that knows it has migrated.
  const rows = rowsOf<{ when: string; contracts: boolean }>(
    await database.execute(sql`
      select created_at::text as when,
        coalesce((to_jsonb(migration) ->> 'contracts')::boolean, true) as contracts
      from drizzle.__drizzle_migrations as migration`),
  );
  return rows.map(({ when, contracts }) => ({ when: Number(when), contracts }));
}

/** Both drivers answer with an object that has rows. */
export function rowsOf<Row>(result: unknown): Row[] {
  return (result as { rows: Row[] }).rows;
}
