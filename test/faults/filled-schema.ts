import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrationsFolder } from '../../src/server/store/schema-version.ts';

/** Rows of a statement's last answer. */
export type Query = (statement: string) => Promise<Record<string, unknown>[]>;

interface Journal {
  entries: { tag: string }[];
}

const readJournal = async () =>
  JSON.parse(await readFile(path.join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as Journal;

/** How many migrations there are. */
export async function countMigrations(): Promise<number> {
  return (await readJournal()).entries.length;
}

/** Does something with a folder of the first `count` migrations: those of an earlier version. */
export async function withFirstMigrations<Result>(
  count: number,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'first-migrations-'));
  try {
    const journal = await readJournal();
    const entries = journal.entries.slice(0, count);
    await mkdir(path.join(folder, 'meta'));
    await writeFile(
      path.join(folder, 'meta/_journal.json'),
      JSON.stringify({ ...journal, entries }),
    );
    for (const { tag } of entries) {
      await cp(path.join(migrationsFolder, `${tag}.sql`), path.join(folder, `${tag}.sql`));
    }
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const rowsOfEach = 3;

/** Columns of one name have the same values in all tables, so that references lead somewhere. */
const valueOf: Record<string, (column: string, row: number) => string> = {
  text: (column, row) => `'${column} ${row}'`,
  _text: (column, row) => `array['${column} ${row}']`,
  int4: (_, row) => `${row}`,
  int8: (_, row) => `${row}`,
  float8: (_, row) => `${row}.5`,
  bool: (_, row) => `${row % 2 === 0}`,
  jsonb: (column, row) => `'{"${column}": ${row}}'`,
  timestamptz: (_, row) => `'2026-11-0${row}T10:00:00Z'`,
};

interface Column {
  name: string;
  type: string;
  /** Of an enumeration, its first value. */
  label: string | null;
}

/** Puts rows into every table, with a value in every column. */
export async function fillTables(query: Query): Promise<void> {
  const tables = (await query(`
    select quote_ident(table_name) as name,
      json_agg(json_build_object('name', column_name, 'type', udt_name, 'label', (
        select enumlabel from pg_enum where enumtypid = to_regtype(quote_ident(udt_name))
        order by enumsortorder limit 1
      ))) as columns
    from information_schema.columns
    where table_schema = 'public' and is_identity = 'NO'
    group by 1`)) as { name: string; columns: Column[] }[];
  const statements = tables.map(({ name: table, columns }) => {
    const rows = Array.from({ length: rowsOfEach }, (_, at) => {
      const values = columns.map(({ name, type, label }) => {
        if (label !== null) return `'${label}'`;
        const make = valueOf[type];
        if (make === undefined) throw new Error(`${table}.${name}: no value for the type ${type}`);
        return make(name, at + 1);
      });
      return `(${values.join()})`;
    });
    const names = columns.map(({ name }) => `"${name}"`);
    return `insert into ${table} (${names.join()}) values ${rows.join()}`;
  });
  // References are checked at the end, whichever table comes first.
  await query(`set session_replication_role = replica; ${statements.join(';')}`);
}

/** How many rows each table has, by what stays its own when it is renamed. */
export async function countRows(
  query: Query,
): Promise<Map<string, { name: string; rows: number }>> {
  const tables = (await query(`
    select oid::text, relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace`)) as {
    oid: string;
    name: string;
  }[];
  const counted = new Map<string, { name: string; rows: number }>();
  for (const { oid, name } of tables) {
    const [row] = await query(`select count(*)::int as rows from "${name}"`);
    counted.set(oid, { name, rows: row!['rows'] as number });
  }
  return counted;
}

/** Everything that is in the database: tables, columns, rules, and every row. */
export async function describeDatabase(query: Query): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {
    columns: await query(`
      select table_schema, table_name, column_name, udt_name, is_nullable, column_default, is_identity
      from information_schema.columns where table_schema in ('public', 'drizzle') order by 1, 2, 3`),
    constraints: await query(`
      select conrelid::regclass::text as "table", conname, pg_get_constraintdef(oid) as rule
      from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`),
    indexes: await query(`
      select indexdef from pg_indexes where schemaname = 'public' order by 1`),
    migrations: await query(`
      select hash, created_at, contracts from drizzle.__drizzle_migrations order by created_at`),
  };
  for (const { name } of (await countRows(query)).values()) {
    found[name] = await query(`select to_jsonb(it)::text as row from "${name}" as it order by 1`);
  }
  return found;
}
