/**
 * A whole server that may be killed at any time. The first line of JSON on standard input says where
 * everything is; every further one is something that no request asks for.
 */
import { createInterface } from 'node:readline';
import { PGlite } from '@electric-sql/pglite';
import { readKeyRing, type KeyRing } from '../../src/server/accounts/key-ring.ts';
import { resealGrants } from '../../src/server/accounts/reseal-grants.ts';
import { withoutQuotas } from '../../src/server/testing/without-quotas.ts';
import { startServer } from '../../src/server/start-server.ts';
import type { DatabaseOptions } from '../../src/server/store/database.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { hasty } from './hasty.ts';

export interface Start {
  database: Pick<DatabaseOptions, 'databaseUrl' | 'dataFolder'>;
  apiUrl: string;
  publicUrl: string;
  clientSecret: string;
  appId: string;
  /** Those of the configuration; where there are none, accounts install the app. */
  accounts: { portalId: string; accessToken: string }[];
  /** As `TOKEN_KEYS`. */
  keys: string;
  /** How far the clock is ahead, in milliseconds. */
  ahead: number;
}

export type Order =
  /** Deletes an account whose time has come. */
  | { kind: 'delete'; portalId: string }
  | { kind: 'reseal' }
  | { kind: 'housekeeping' }
  /** Counts an account's rows, by table. */
  | { kind: 'count'; portalId: string };

/** A line of the output: what came of an order, or where the server listens. */
export type Report = { url: string } | { id: number; result: unknown };

const say = (report: Report) => process.stdout.write(`${JSON.stringify(report)}\n`);

async function run(start: Start, orders: AsyncIterator<string>): Promise<void> {
  const now = () => new Date(Date.now() + start.ahead);
  const { dataFolder } = start.database;
  // Store and server share it.
  const pglite = dataFolder === undefined ? undefined : await PGlite.create(dataFolder);
  const database: DatabaseOptions = pglite === undefined ? start.database : { pglite };
  const keys = readKeyRing(start.keys)!;
  const store = await openStore(database);
  const { url } = await startServer({
    ...database,
    port: 0,
    hostname: '127.0.0.1',
    publicUrl: start.publicUrl,
    clientSecret: start.clientSecret,
    appId: start.appId,
    accounts: start.accounts.map((account) => ({ ...account, apiUrl: start.apiUrl })),
    ...(start.accounts.length > 0
      ? {}
      : {
          install: {
            clientId: 'client-id',
            appId: start.appId,
            keys,
            apiUrl: start.apiUrl,
            authorizeUrl: `${start.apiUrl}/oauth/authorize`,
          },
        }),
    quotas: withoutQuotas,
    // A busy machine is no outage of HubSpot's.
    callPolicy: { ...hasty, timeout: 10_000 },
    logLevel: 'silent',
    now,
  });
  say({ url });
  for (let line = await orders.next(); line.done !== true; line = await orders.next()) {
    const { id, ...order } = JSON.parse(line.value) as Order & { id: number };
    void carryOut(order, store, { keys, now }).then((result) => say({ id, result }));
  }
  process.exit(0);
}

async function carryOut(
  order: Order,
  store: Store,
  { keys, now }: { keys: KeyRing; now: () => Date },
): Promise<unknown> {
  switch (order.kind) {
    case 'delete':
      return store.deletions.removeDue(order.portalId, new Date(now().getTime() + 3_600_000));
    case 'reseal':
      return resealGrants(store.grants, keys);
    case 'housekeeping':
      await store.exports.removeExpired(now());
      for (const portalId of await store.accounts.all()) {
        const today = now().toISOString().slice(0, 10);
        await store.snapshots.trim(portalId, today, 1);
        await store.calls.trim(portalId, today, 1);
      }
      await store.tidy();
      return null;
    case 'count':
      return countRows(store, order.portalId);
  }
}

/** Rows of an account, by table. */
async function countRows({ queue }: Store, portalId: string): Promise<Record<string, number>> {
  const query = async <Row>(text: string, values: string[] = []) =>
    ('pool' in queue
      ? await queue.pool.query(text, values)
      : await queue.pglite.query(text, values)
    ).rows as Row[];
  const tables = await query<{ name: string }>(`select table_name as name
    from information_schema.columns where table_schema = 'public' and column_name = 'portal_id'`);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const sql = `select count(*)::int as count from "${name}" where portal_id = $1`;
    counts[name] = (await query<{ count: number }>(sql, [portalId]))[0]!.count;
  }
  return counts;
}

const lines = createInterface(process.stdin)[Symbol.asyncIterator]();
const first = await lines.next();
if (first.done !== true) await run(JSON.parse(first.value) as Start, lines);
