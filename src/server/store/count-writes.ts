import type { PGlite } from '@electric-sql/pglite';

type Query = (...parameters: unknown[]) => unknown;

/** Calls `onWritten` whenever a statement of a connection that may have changed something has ended. */
export function countWrites(connection: { query: unknown }, onWritten: () => void): void {
  const query = (connection.query as Query).bind(connection);
  connection.query = (...parameters: unknown[]) => {
    if (isRead(parameters[0])) return query(...parameters);
    const answer = parameters.at(-1);
    if (typeof answer === 'function') {
      return query(...parameters.slice(0, -1), (...answered: unknown[]) => {
        onWritten();
        (answer as Query)(...answered);
      });
    }
    return (query(...parameters) as Promise<unknown>).finally(onWritten);
  };
}

const countsOfPglite = new WeakMap<PGlite, () => number>();

/** How many statements and transactions of PGlite that may have changed something have ended, from now on. */
export function countPgliteWrites(client: PGlite): () => number {
  const known = countsOfPglite.get(client);
  if (known !== undefined) return known;
  let writes = 0;
  const count = () => void (writes += 1);
  countWrites(client, count);
  for (const name of ['exec', 'transaction'] as const) {
    const run = client[name].bind(client) as (...given: unknown[]) => Promise<unknown>;
    Object.assign(client, { [name]: (...given: unknown[]) => run(...given).finally(count) });
  }
  const counted = () => writes;
  countsOfPglite.set(client, counted);
  return counted;
}

function isRead(asked: unknown): boolean {
  const text = typeof asked === 'string' ? asked : (asked as { text?: string } | null)?.text;
  return /^\s*select\b/i.test(text ?? '');
}
