import { eq, sql } from 'drizzle-orm';
import { accountTables, type AccountTable } from './account-tables.ts';
import type { Database } from './database.ts';
import { rowsOf } from './schema-version.ts';
import { accounts } from './schema/accounts.ts';

/** A column that is not handed out: what opens something, or is a copy of what stands elsewhere. */
export interface LeftOut {
  table: string;
  column: string;
  why: 'secret' | 'copy';
}

export interface AccountDataStore {
  /** The tables with rows of accounts, and what is left out of them. */
  tables(): Promise<{ names: string[]; leftOut: LeftOut[] }>;
  /**
   * Everything that is stored of an account, table by table. Nothing is held meanwhile: what is
   * changed while it is read may be in it or not. It ends with an error when the account was deleted
   * meanwhile.
   *
   * @param together rows that are in memory at once
   */
  rows(
    portalId: string,
    together?: number,
  ): AsyncGenerator<{ table: string; rows: Record<string, unknown>[] }>;
}

interface DescribedTable extends AccountTable {
  /** Columns of its primary key, in their order. */
  key: string[];
  leftOut: LeftOut[];
}

/** By what they are called, so that one that is added later is left out too. */
const secretNames = /(?:^|_)(?:sealed|hash|secret|token|password|nonce)(?:_|$)/;
/** The rows of tables that wait for a download, for ten minutes. */
const isCopy = (table: string, column: string) => table === 'export_parts' && column === 'rows';

const usuallyTogether = 200;

export function createAccountDataStore(database: Database): AccountDataStore {
  async function describe({ schema, name, account }: AccountTable): Promise<DescribedTable> {
    const columns = rowsOf<{ column: string; place: number | null }>(
      await database.execute(sql`
        select a.attname as column, array_position(i.indkey::int2[], a.attnum) as place
        from pg_attribute a
        join pg_class c on c.oid = a.attrelid
        join pg_namespace n on n.oid = c.relnamespace
        left join pg_index i on i.indrelid = c.oid and i.indisprimary
        where n.nspname = ${schema} and c.relname = ${name} and a.attnum > 0
          and not a.attisdropped
        order by place, a.attnum`),
    );
    const leftOut = columns.flatMap(({ column }): LeftOut[] => {
      if (isCopy(name, column)) return [{ table: name, column, why: 'copy' }];
      return secretNames.test(column) ? [{ table: name, column, why: 'secret' }] : [];
    });
    const key = columns.filter(({ place }) => place !== null).map(({ column }) => column);
    if (key.length === 0) throw new Error(`The table ${name} has no primary key to read it by.`);
    return { schema, name, account, key, leftOut };
  }

  /** The rows that follow one, by their key. */
  async function page(
    { schema, name, account, key, leftOut }: DescribedTable,
    portalId: string,
    last: Record<string, unknown> | null,
    limit: number,
  ): Promise<Record<string, unknown>[]> {
    const table = sql`${sql.identifier(schema)}.${sql.identifier(name)}`;
    const columns = (of: string) =>
      sql.join(
        key.map((column) => sql`${sql.identifier(of)}.${sql.identifier(column)}`),
        sql`, `,
      );
    // As the types of the table, which the values of JSON do not say.
    const after =
      last === null
        ? sql``
        : sql`and (${columns('one')}) > (select ${columns('last')}
            from jsonb_populate_record(null::${table}, ${JSON.stringify(last)}::jsonb) as last)`;
    const names = sql.join(
      leftOut.map(({ column }) => sql`- ${column}::text`),
      sql` `,
    );
    const found = await database.execute(sql`
      select to_jsonb(one) ${names} as row from ${table} as one
      where one.${sql.identifier(account)} = ${portalId} ${after}
      order by ${columns('one')} limit ${limit}`);
    return rowsOf<{ row: Record<string, unknown> }>(found).map(({ row }) => row);
  }

  const describeAll = async () => Promise.all((await accountTables(database)).map(describe));

  return {
    async tables() {
      const tables = await describeAll();
      return {
        names: tables.map(({ name }) => name),
        leftOut: tables.flatMap(({ leftOut }) => leftOut),
      };
    },

    async *rows(portalId, together = usuallyTogether) {
      for (const table of await describeAll()) {
        let last: Record<string, unknown> | null = null;
        for (;;) {
          const rows: Record<string, unknown>[] = await page(table, portalId, last, together);
          if (rows.length > 0) yield { table: table.name, rows };
          if (rows.length < together) break;
          last = rows.at(-1)!;
        }
      }
      // A deletion takes all tables in one moment: those that were read after it were empty.
      const kept = await database
        .select({ portalId: accounts.portalId })
        .from(accounts)
        .where(eq(accounts.portalId, portalId));
      if (kept.length === 0) throw new Error('The account was deleted while it was read.');
    },
  };
}
