import { chmod, chown, cp, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { termsVersion } from '@partner-tier-points/contract';
import { createAccount } from 'hubspot-sandbox';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { patience } from '../../../test/patience.ts';
import { createLog } from '../log.ts';
import { openTurnQueue } from '../work/turn-queue.ts';
import { FencedOutError } from '../model/turn.ts';
import { addMigration } from '../testing/later-migration.ts';
import { startSilencingProxy, type SilencingProxy } from '../testing/silencing-proxy.ts';
import { prepareSync } from '../testing/prepared-sync.ts';
import { queryDatabase, startPostgres, type TestDatabase } from '../testing/test-databases.ts';
import { recordSpans } from '../testing/recorded-spans.ts';
import { ordinaryUser, startTestService, superAdmin } from '../testing/test-service.ts';
import { longestSilence, longestWait } from './impatient-pool.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { openStore, type Store } from './store.ts';
import { isUnavailable } from './unavailable.ts';

let database: TestDatabase & { databaseDir: string };
beforeAll(async () => {
  database = await startPostgres();
});
afterAll(() => database?.close());

let proxy: SilencingProxy;
let store: Store;
let accounts = 0;
beforeEach(async () => {
  const databaseUrl = database.options.databaseUrl!;
  proxy = await startSilencingProxy(databaseUrl);
  onTestFinished(() => proxy.close());
  // Long enough for a database that is busy with other tests.
  store = await openStore({ databaseUrl: proxy.urlOf(databaseUrl), longestSilence: 5_000 });
});

/** As many as a pool has connections, and more. */
const crowd = Array.from({ length: 25 });
const answers = (asked: Promise<unknown>[]) =>
  Promise.all(
    asked.map((each) =>
      each.then(
        () => 'answered' as const,
        () => 'failed' as const,
      ),
    ),
  );

/** In time: on a busy machine a connection that works may be silent for as long as a dead one, too. */
const everyoneIsAnswered = (ask: () => Promise<unknown>) =>
  expect.poll(() => answers(crowd.map(ask))).not.toContain('failed');

describe('connections to PostgreSQL that go silent', () => {
  test('are given up before HubSpot gives up the request', () => {
    expect(longestSilence * (1 + longestWait)).toBeLessThan(15_000);
  });

  test('fail what was asked on them, and everything later is answered by new ones', async () => {
    await everyoneIsAnswered(() => store.check());
    proxy.silence();
    await answers(crowd.map(() => store.check()));
    await everyoneIsAnswered(() => store.check());
    await store.close();
  });

  test('in the middle of transactions too', async () => {
    const who = { portalId: String((accounts += 1)), userId: '1' };
    const accept = () => store.enrolments.acceptForUser(who, '2026-11', new Date());
    await answers(crowd.map(() => store.check()));
    const under = crowd.map(accept);
    proxy.silence();
    await answers(under);
    await everyoneIsAnswered(accept);
    await store.close();
  });

  test('while no new one answers either, and then one does', async () => {
    await answers(crowd.map(() => store.check()));
    proxy.silence({ newOnes: true });
    expect(await answers(crowd.map(() => store.check()))).not.toContain('answered');
    proxy.speak();
    await everyoneIsAnswered(() => store.check());
    await store.close();
  });

  test('do not hold up the end of the server', async () => {
    await answers(crowd.map(() => store.check()));
    proxy.silence({ newOnes: true });
    const asked = answers(crowd.map(() => store.check()));
    await store.close();
    await asked;
  });
});

const waitingForLocks = `
  select count(*)::int as waiting from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;

/** PostgreSQL ends every connection, and starts again, when one of its processes is killed. */
async function crash(databaseUrl: string): Promise<void> {
  const client = new Client(databaseUrl);
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  process.kill(rows[0]!.pid, 'SIGKILL');
  await ended;
}

const noChoices = { ruleSet: null, goalTier: null, language: null };

test('requests end with 503 while PostgreSQL is paused or starts again, and then are answered', async () => {
  const databaseUrl = database.options.databaseUrl!;
  const options = { databaseUrl: proxy.urlOf(databaseUrl), longestSilence: 5_000 };
  const service = await startTestService([3], options, { everyoneTakesPart: false });
  onTestFinished(() => service.close());
  await store.enrolments.acceptForUser(
    { portalId: '100', userId: superAdmin },
    termsVersion,
    new Date(),
  );
  expect((await service.allFacts()).flatMap(({ clients }) => clients)).toHaveLength(3);
  const health = async (path: string) => (await fetch(`${service.url}${path}`)).status;
  const unavailable = {
    status: 503,
    body: { code: 'database.unavailable', retryAfter: 5 },
    retryAfter: '5',
  };

  const save = (goalTier: string) =>
    service.ask('/v1/preferences', { method: 'PUT', body: { ...noChoices, goalTier } });
  const spans = recordSpans();
  // A page asks for them one after the other, and each is one round trip.
  for (const path of ['/v1/session', '/v1/settings', '/v1/preferences', '/v1/facts']) {
    // What was read for earlier requests is believed until something is written.
    expect((await save('Gold')).status).toBe(200);
    await service.ask(path);
    const request = spans().find(({ name }) => name === `GET ${path}`);
    const id = request?.spanContext().spanId;
    const queries = spans().filter(({ parentSpanContext }) => parentSpanContext?.spanId === id);
    expect(new Set(queries.map(({ name }) => name))).toEqual(new Set(['select accounts']));
    // The other, once in two seconds, says whether the account is active.
    expect(queries.length).toBeLessThanOrEqual(2);
    expect(queries[0]?.attributes).toEqual({
      'db.system.name': 'postgresql',
      'db.operation.name': 'select',
      'db.collection.name': 'accounts',
    });
  }

  await save('Gold');
  proxy.silence({ newOnes: true });
  const refused = await Promise.all([1, 2, 3].map(() => service.ask('/v1/preferences')));
  expect(refused).toMatchObject([unavailable, unavailable, unavailable]);
  expect([await health('/livez'), await health('/readyz')]).toEqual([200, 503]);
  proxy.speak();
  await expect.poll(() => health('/readyz')).toBe(200);

  await crash(databaseUrl);
  const saved = await save('Elite');
  if (saved.status !== 200) expect(saved).toMatchObject(unavailable);
  await expect.poll(async () => (await save('Elite')).status).toBe(200);
  const { body } = await service.ask('/v1/preferences');
  expect(body).toEqual({ ...noChoices, goalTier: 'Elite' });
  expect((await service.allFacts()).flatMap(({ clients }) => clients)).toHaveLength(3);
  await store.close();
});

test('one account whose queries wait for locks leaves connections to others, and gets all its answers', async () => {
  const databaseUrl = database.options.databaseUrl!;
  const options = { databaseUrl, longestSilence: patience };
  const service = await startTestService([0, 0], options, { everyoneTakesPart: false });
  onTestFinished(() => service.close());
  const users = [superAdmin, ordinaryUser, '48210013'];
  const save = (userId: string, portalId = '100') => {
    const body = { ruleSet: null, goalTier: 'Gold', language: null };
    return service.ask('/v1/preferences', { method: 'PUT', body, userId, portalId });
  };
  for (const userId of users) expect((await save(userId)).status).toBe(200);
  const blocker = new Client(databaseUrl);
  await blocker.connect();
  let ended = 0;
  try {
    await blocker.query(`begin; select from preferences where portal_id = '100' for update`);
    const slow = users.flatMap((userId) =>
      [1, 2, 3, 4].map(async () => {
        const { status } = await save(userId);
        ended += 1;
        return status;
      }),
    );
    await expect
      .poll(async () => (await queryDatabase({ databaseUrl }, waitingForLocks))[0], {
        timeout: patience,
      })
      .toEqual({ waiting: 6 });
    expect((await save(superAdmin, '101')).status).toBe(200);
    expect(ended).toBe(0);
    await blocker.query('commit');
    expect(new Set(await Promise.all(slow))).toEqual(new Set([200]));
  } finally {
    await blocker.end();
  }
  await store.close();
});

test.each([
  [
    'a super admin',
    (portalId: string) => {
      const at = new Date();
      return store.accounts.leave({ portalId, askedBy: '1', at, purgeAfter: at });
    },
  ],
  [
    'the journal',
    async (portalId: string) => {
      const now = new Date();
      const { version, state } = (await store.journal.take(now))!;
      const uninstalled = [{ portalId, at: now }];
      await store.journal.commit(version, { ...state, changed: [], uninstalled }, now);
    },
  ],
])(
  'an account that is ended by %s waits for what its turn writes, and its turn not for that',
  async (_who, end) => {
    const databaseUrl = database.options.databaseUrl!;
    const turn = { portalId: `ended-${(accounts += 1)}`, fence: 'job/0' };
    await store.accounts.keep(turn.portalId, new Date(0));
    await store.sync.begin(turn);
    const writing = new Client(databaseUrl);
    await writing.connect();
    try {
      const isIt = `where portal_id = '${turn.portalId}'`;
      await writing.query(`begin; update sync_states set dirty = true ${isIt}`);
      const ending = end(turn.portalId);
      await expect
        .poll(async () => (await queryDatabase({ databaseUrl }, waitingForLocks))[0], {
          timeout: patience,
        })
        .toEqual({ waiting: 1 });
      await writing.query(`update accounts set due_at = now() ${isIt}; commit`);
      await ending;
    } finally {
      await writing.end();
    }
    expect(await store.accounts.find(turn.portalId)).not.toMatchObject({ status: 'active' });
    await expect(store.sync.save(turn, {})).rejects.toBeInstanceOf(FencedOutError);
    await store.close();
  },
);

test('what passes by itself is told from what does not', () => {
  const wrapped = (cause: unknown) => new Error('Failed query', { cause });
  const coded = (code: string) => Object.assign(new Error(), { code });
  const refused = new AggregateError([coded('ECONNREFUSED')]);
  for (const error of [coded('57P03'), coded('57014'), refused, new Error('timeout expired')]) {
    expect(isUnavailable(wrapped(error))).toBe(true);
  }
  for (const error of [coded('23505'), coded('ENOENT'), new Error('no timeout expired'), null]) {
    expect(isUnavailable(wrapped(error))).toBe(false);
  }
});

test('a migration waits for a table only as long as it may, and is done when the table is free', async () => {
  const databaseUrl = database.options.databaseUrl!;
  const folder = await addMigration('alter table preferences add column later text');

  const reader = new Client(databaseUrl);
  await reader.connect();
  await reader.query('begin; lock table preferences in access share mode');
  const waits: string[] = [];
  const onWait = (what: string) => void waits.push(what);
  const migrate = () =>
    migratePostgres(databaseUrl, { migrate: true, folder, lockTimeout: 100, attempts: 2, onWait });
  await expect(migrate()).rejects.toThrow('was not migrated: a long query holds one of its tables');
  // It let the others go on.
  await reader.query('select * from preferences');
  await reader.query('rollback');
  expect(waits).toEqual(['a long query holds a table that the migration changes']);

  // As a process that migrates does.
  await reader.query('select pg_advisory_lock(7406172)');
  const migrated = migrate();
  await expect.poll(() => waits.at(-1)).toBe('another process is migrating it');
  await reader.query('select pg_advisory_unlock(7406172)');
  await migrated;
  await reader.query('select later from preferences');
  await reader.end();
  // This version, which knows nothing of it, goes on too.
  await (await openStore({ databaseUrl, migrate: false })).close();
  await store.close();
});

/** Every table that has rows of accounts, as the database itself says. */
async function tablesOfAccounts(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ table_name: string }>(`
    select table_name from information_schema.columns
    where table_schema = 'public' and column_name = 'portal_id' order by 1`);
  return rows.map(({ table_name }) => table_name);
}

/** The tables, of the queue too, in which an account's id stands anywhere. */
async function placesOf(client: Client, portalId: string): Promise<string[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(`
    select schemaname as schema, tablename as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 2`);
  const found: string[] = [];
  for (const { schema, name } of rows) {
    const { rowCount } = await client.query(
      `select from only ${schema}.${name} as one where position($1 in to_jsonb(one)::text) > 0 limit 1`,
      [`"${portalId}"`],
    );
    if (rowCount) found.push(name);
  }
  return found;
}

/** A row of an account in every table, with something of the right type in each column. */
async function fillEveryTable(client: Client, portalId: string): Promise<void> {
  const values = `case
    when data_type = 'USER-DEFINED' then format('(enum_range(null::%I))[1]', udt_name)
    when data_type = 'ARRAY' then quote_literal('{}')
    when data_type = 'jsonb' then quote_literal('{}')
    when data_type = 'bytea' then quote_literal('')
    when data_type like 'timestamp%' then 'now()'
    when data_type = 'boolean' then 'true'
    else quote_literal('${portalId}') end`;
  // The rows of one table need not be of another's.
  await client.query('set session_replication_role = replica');
  for (const table of await tablesOfAccounts(client)) {
    const { rows } = await client.query<{ columns: string; literals: string }>(
      `select string_agg(format('%I', column_name), ',') as columns, string_agg(${values}, ',') as literals
       from information_schema.columns
       where table_name = $1 and is_nullable = 'NO' and is_identity = 'NO'`,
      [table],
    );
    const [{ columns, literals } = { columns: '', literals: '' }] = rows;
    await client.query(`insert into ${table} (${columns}) values (${literals})`);
  }
}

test('a backup made under load is restored whole, and what was deleted since is deleted again', async () => {
  const client = new Client(database.options.databaseUrl!);
  await client.connect();
  for (const portalId of ['900', '901']) await fillEveryTable(client, portalId);
  const queue = await openTurnQueue(store.queue, { log: createLog('silent') });
  await queue.add(['900', '901']);
  await queue.close();
  const who = { portalId: '902', userId: '1' };
  let written = 0;
  let isOver = false;
  const writing = (async () => {
    for (; !isOver; written += 1) {
      await store.preferences.save(who, { ruleSet: null, goalTier: `${written}`, language: null });
    }
  })();

  // What pg_basebackup does, which is not among the binaries that tests have.
  await client.query("select pg_backup_start('test', true)");
  const before = written;
  const { databaseDir } = database;
  // Where PostgreSQL's user may enter, which may not be the own temporary folder.
  const copy = await mkdtemp(join(dirname(databaseDir), 'partner-tier-points-'));
  onTestFinished(() => rm(copy, { recursive: true, force: true }));
  const owner = await stat(database.databaseDir);
  const skipped = ['postmaster.pid', 'postmaster.opts'];
  const source = (name: string) => join(databaseDir, name);
  await cp(databaseDir, copy, {
    recursive: true,
    filter: (path) => !skipped.some((name) => path === source(name)),
  });
  await expect.poll(() => written).toBeGreaterThan(before);
  const copied = written;
  const { rows } = await client.query<{ labelfile: string }>(
    'select labelfile from pg_backup_stop(false)',
  );
  await cp(source('pg_wal'), join(copy, 'pg_wal'), { recursive: true });
  await writeFile(join(copy, 'backup_label'), rows[0]!.labelfile);
  isOver = true;
  await writing;

  expect(await placesOf(client, '901')).toEqual(
    [...(await tablesOfAccounts(client)), 'job_common'].sort(),
  );
  const exported = [];
  for await (const { table, rows } of store.accountData.rows('901', 1)) {
    exported.push(...rows.map((row) => [table, Object.keys(row)] as const));
  }
  const namesOf = ([name]: readonly [string, unknown]) => name;
  expect(exported.map(namesOf)).toEqual([...(await tablesOfAccounts(client)), 'job']);
  expect(exported.flatMap(([, columns]) => columns)).not.toContain('sealed');
  await client.query(`update accounts set status = 'uninstalled', purge_after = now()`);
  const later = new Date(Date.now() + 1_000);
  const log = [(await store.deletions.removeDue('901', later))!];
  expect(await store.deletions.removeDue('901', later)).toBeNull();
  expect(await placesOf(client, '901')).toEqual([]);
  expect(await store.deletions.list()).toEqual(log);

  await giveTo(owner.uid, owner.gid, copy);
  // As when another process takes a port between the look for a free one and the start.
  const taken = Number(new URL(database.options.databaseUrl!).port);
  const restored = await startPostgres({ restored: copy, firstPort: taken });
  onTestFinished(() => restored.close());
  const again = new Client(restored.options.databaseUrl!);
  await again.connect();
  const rowsOf = async (portalId: string) => {
    const counts: Record<string, number> = {};
    for (const table of await tablesOfAccounts(again)) {
      const found = await again.query(`select from ${table} where portal_id = $1`, [portalId]);
      counts[table] = found.rowCount ?? 0;
    }
    return counts;
  };
  const tables = await tablesOfAccounts(client);
  expect(tables).toContain('sync_states');
  const each = (count: number) => Object.fromEntries(tables.map((table) => [table, count]));
  expect(await rowsOf('900')).toEqual(each(1));
  expect(await rowsOf('901')).toEqual(each(1));

  const restoredStore = await openStore({ ...restored.options, migrate: false });
  const { goalTier } = await restoredStore.preferences.find(who);
  // All that was stored when the copy was made, whatever was copied first.
  expect(Number(goalTier)).toBeGreaterThanOrEqual(copied - 1);
  expect(Number(goalTier)).toBeLessThan(written);
  expect(await restoredStore.deletions.replay(log)).toBe(1);
  expect(await rowsOf('901')).toEqual(each(0));
  expect(await rowsOf('900')).toEqual(each(1));
  expect(await restoredStore.deletions.list()).toEqual(log);

  // Installed anew after its deletion, an account stays.
  await restoredStore.accounts.keep('901', new Date(Date.now() + 2_000));
  expect(await restoredStore.deletions.replay(log)).toBe(0);
  expect(await restoredStore.accounts.find('901')).not.toBeNull();
  await Promise.all([client.end(), again.end(), restoredStore.close(), store.close()]);
});

/** PostgreSQL starts only on files of the user that it runs as. */
async function giveTo(uid: number, gid: number, folder: string): Promise<void> {
  const inside = await readdir(folder, { recursive: true });
  for (const path of [folder, ...inside.map((name) => join(folder, name))]) {
    await chown(path, uid, gid);
  }
  await chmod(folder, 0o700);
}

// Here, since what PostgreSQL writes is counted for all its databases together.
test('a sync writes next to nothing when what was changed is no fact', async () => {
  const own = await openStore(database.options);
  onTestFinished(() => own.close());
  onTestFinished(() => store.close());
  const account = createAccount({
    seed: 5,
    clients: 60,
    pageSizes: { list: 20, search: 40 },
  });
  const { sync } = await prepareSync(own, account);
  const first = await sync();
  const deal = account.deals
    .all()
    .find(({ properties }) => properties['hs_is_closed_won'] === 'false');
  const rename = (name: string) => account.setProperty('deals', deal!.id, 'dealname', name);
  const log = async () => {
    const [row] = await queryDatabase(
      database.options,
      `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::text as at`,
    );
    return Number(row?.['at']);
  };
  const written: number[] = [];
  // The first time after a checkpoint PostgreSQL writes whole pages down.
  for (const name of ['Renamed', 'Renamed again', 'Renamed once more']) {
    rename(name);
    const before = await log();
    const again = await sync();
    written.push((await log()) - before);
    expect(again.changed).toBe(false);
    expect(again.sync.syncId).toBe(first.sync.syncId);
  }
  expect(written.at(-1)).toBeLessThan(5_000);
});
