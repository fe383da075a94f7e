import type { AccountDataStore } from '../store/account-data-store.ts';

/**
 * Everything that is stored of an account as JSON lines, piece by piece: first what the file is and
 * what is left out of it, then each row with its table, and at last how many there were. A file
 * without that last line is incomplete.
 */
export async function* accountFile(
  data: AccountDataStore,
  portalId: string,
  now: Date,
): AsyncGenerator<string> {
  const { names: tables, leftOut } = await data.tables();
  yield line({ account: portalId, madeAt: now.toISOString(), tables, leftOut });
  let count = 0;
  for await (const { table, rows } of data.rows(portalId)) {
    count += rows.length;
    yield rows.map((row) => line({ table, row })).join('');
  }
  yield line({ end: true, rows: count });
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
