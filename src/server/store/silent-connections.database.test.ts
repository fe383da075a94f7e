import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { termsVersion } from '@partner-tier-points/contract';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { startSilencingProxy, type SilencingProxy } from '../testing/silencing-proxy.ts';
import { startPostgres, type TestDatabase } from '../testing/test-databases.ts';
import { recordSpans } from '../testing/recorded-spans.ts';
import { startTestService, superAdmin } from '../testing/test-service.ts';
import { longestSilence } from './impatient-pool.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { migrationsFolder } from './schema-version.ts';
import { openStore, type Store } from './store.ts';
import { isUnavailable } from './unavailable.ts';

let database: TestDatabase;
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
  store = await openStore({ databaseUrl: proxy.urlOf(databaseUrl), longestSilence: 2_000 });
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

describe('connections to PostgreSQL that go silent', () => {
  test('are given up before HubSpot gives up the request', () => {
    expect(longestSilence).toBeLessThan(15_000);
  });

  test('fail what was asked on them, and everything later is answered by new ones', async () => {
    expect(await answers(crowd.map(() => store.check()))).not.toContain('failed');
    proxy.silence();
    await answers(crowd.map(() => store.check()));
    expect(await answers(crowd.map(() => store.check()))).not.toContain('failed');
    await store.close();
  });

  test('in the middle of transactions too', async () => {
    const who = { portalId: String((accounts += 1)), userId: '1' };
    const accept = () => store.enrolments.acceptForUser(who, '2026-11', new Date());
    await answers(crowd.map(() => store.check()));
    const under = crowd.map(accept);
    proxy.silence();
    await answers(under);
    await expect.poll(async () => (await answers([accept()]))[0]).toBe('answered');
    expect(await answers(crowd.map(accept))).not.toContain('failed');
    await store.close();
  });

  test('while no new one answers either, and then one does', async () => {
    await answers(crowd.map(() => store.check()));
    proxy.silence({ newOnes: true });
    expect(await answers(crowd.map(() => store.check()))).not.toContain('answered');
    proxy.speak();
    await expect.poll(async () => (await answers([store.check()]))[0]).toBe('answered');
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

test('requests end with 503 while PostgreSQL is paused or starts again, and then are answered', async () => {
  const databaseUrl = database.options.databaseUrl!;
  const options = { databaseUrl: proxy.urlOf(databaseUrl), longestSilence: 2_000 };
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

  const spans = recordSpans();
  await service.ask('/v1/preferences');
  const [request] = spans().filter(({ name }) => name === 'GET /v1/preferences');
  const query = spans().find(({ name }) => name === 'select preferences');
  expect(query?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
  expect(query?.attributes).toEqual({
    'db.system.name': 'postgresql',
    'db.operation.name': 'select',
    'db.collection.name': 'preferences',
  });

  proxy.silence({ newOnes: true });
  const refused = await Promise.all([1, 2, 3].map(() => service.ask('/v1/preferences')));
  expect(refused).toMatchObject([unavailable, unavailable, unavailable]);
  expect([await health('/livez'), await health('/readyz')]).toEqual([200, 503]);
  proxy.speak();
  await expect.poll(() => health('/readyz')).toBe(200);

  const goal = { ruleSet: null, goalTier: 'Elite', language: null };
  const save = () => service.ask('/v1/preferences', { method: 'PUT', body: goal });
  await crash(databaseUrl);
  const saved = await save();
  if (saved.status !== 200) expect(saved).toMatchObject(unavailable);
  await expect.poll(async () => (await save()).status).toBe(200);
  expect((await service.ask('/v1/preferences')).body).toEqual(goal);
  expect((await service.allFacts()).flatMap(({ clients }) => clients)).toHaveLength(3);
  await store.close();
});

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
  const folder = await mkdtemp(join(tmpdir(), 'partner-tier-points-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(migrationsFolder, folder, { recursive: true });
  const journalFile = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(journalFile, 'utf8')) as { entries: unknown[] };
  journal.entries.push({ idx: 99, version: '7', when: 9999999999999, tag: '0099_later' });
  await writeFile(journalFile, JSON.stringify(journal));
  await writeFile(join(folder, '0099_later.sql'), 'alter table preferences add column later text');

  const reader = new Client(databaseUrl);
  await reader.connect();
  await reader.query('begin; lock table preferences in access share mode');
  const migrate = () =>
    migratePostgres(databaseUrl, { migrate: true, folder, lockTimeout: 100, attempts: 2 });
  await expect(migrate()).rejects.toThrow('was not migrated: a long query holds one of its tables');
  // It let the others go on.
  await reader.query('select * from preferences');
  await reader.query('rollback');
  await migrate();
  await reader.query('select later from preferences');
  await reader.end();
  // This version, which knows nothing of it, goes on too.
  await (await openStore({ databaseUrl, migrate: false })).close();
  await store.close();
});
