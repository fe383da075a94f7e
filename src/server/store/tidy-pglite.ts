import type { PGlite } from '@electric-sql/pglite';

/** Bytes that are written between two times of tidying up, at least. */
const worthwhile = 8 * 1024 * 1024;

/**
 * Gives the space of deleted rows back for new ones, and forgets the journal of what is in the files.
 * PostgreSQL does both by processes of its own, which PGlite does not have: without this its folder
 * only grows. Table by table, because whoever asks meanwhile waits for the one that is under way.
 *
 * @returns does it when enough was written since the last time.
 */
export function createTidier(client: PGlite): () => Promise<void> {
  let tidiedAt = '0/0';
  return async () => {
    const { rows } = await client.query<{ at: string; bytes: string }>(
      'select pg_current_wal_lsn() as at, pg_wal_lsn_diff(pg_current_wal_lsn(), $1)::text as bytes',
      [tidiedAt],
    );
    const [written] = rows;
    if (written === undefined || Number(written.bytes) < worthwhile) return;
    tidiedAt = written.at;
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables`,
    );
    for (const { name } of tables.rows) await client.exec(`vacuum (analyze) ${name}`);
    await client.exec('checkpoint');
  };
}
