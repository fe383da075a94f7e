import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { startSilencingProxy, type SilencingProxy } from '../testing/silencing-proxy.ts';
import { startPostgres, type TestDatabase } from '../testing/test-databases.ts';
import { longestSilence } from './impatient-pool.ts';
import { openStore, type Store } from './store.ts';

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
