import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { deletedAtOnce } from './deleted-at-once.ts';
import { rowsOf } from './schema-version.ts';

type Executes = Pick<Database, 'execute'>;

/** A table that holds something of accounts. */
export interface AccountTable {
  schema: string;
  name: string;
  /** The column with HubSpot's id of the account. */
  account: string;
}

const turns: AccountTable = { schema: 'pgboss', name: 'job', account: 'singleton_key' };

/** Every table with an account's id, asked of the database itself, so that none is forgotten. */
export async function accountTables(database: Executes): Promise<AccountTable[]> {
  const found = rowsOf<{ name: string }>(
    await database.execute(sql`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'portal_id' order by table_name`),
  );
  const tables = found.map(({ name }) => ({ schema: 'public', name, account: 'portal_id' }));
  return (await hasTurns(database)) ? [...tables, turns] : tables;
}

/** Deletes what one table holds of an account. */
export async function clearTable(
  database: Executes,
  { schema, name, account }: AccountTable,
  portalId: string,
): Promise<void> {
  const table = sql`${sql.identifier(schema)}.${sql.identifier(name)}`;
  const isOfAccount = sql`${sql.identifier(account)} = ${portalId}`;
  for (;;) {
    // Parts of a table may have rows in the same places.
    const deleted = await database.execute(sql`
      delete from ${table} where ${isOfAccount} and ctid = any(array(
        select ctid from ${table} where ${isOfAccount} limit ${deletedAtOnce}))
      returning 1`);
    if (rowsOf(deleted).length < deletedAtOnce) return;
  }
}

/** Takes an account's turns out of the queue. */
export async function removeTurns(database: Executes, portalId: string): Promise<void> {
  if (await hasTurns(database)) await clearTable(database, turns, portalId);
}

/** Where no server has been started, there is no queue yet. */
async function hasTurns(database: Executes): Promise<boolean> {
  const [queue] = rowsOf<{ name: string | null }>(
    await database.execute(sql`select to_regclass('pgboss.job')::text as name`),
  );
  return Boolean(queue?.name);
}
