import { setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { drizzle as drizzlePool } from 'drizzle-orm/node-postgres';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createLog } from '../log.ts';
import type { Turn } from '../model/turn.ts';
import { rowsOf } from '../store/schema-version.ts';
import { openStore, type Store } from '../store/store.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import { startPglite, type TestDatabase } from '../testing/test-databases.ts';
import { openTurnQueue } from './turn-queue.ts';

describe.each([
  ['PGlite', startPglite],
  ['PostgreSQL', createPostgres],
])('the queue of turns on %s', (_name, start) => {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await start();
    store = await openStore(database.options);
  });
  afterAll(async () => {
    await store?.close();
    await database?.close();
  });

  async function open() {
    const queue = await openTurnQueue(store.queue, { log: createLog('silent') });
    onTestFinished(() => queue.close());
    return queue;
  }

  async function execute<Row>(statement: ReturnType<typeof sql>): Promise<Row[]> {
    const target =
      'pglite' in store.queue ? drizzlePglite(store.queue.pglite) : drizzlePool(store.queue.pool);
    return rowsOf<Row>(await target.execute(statement));
  }

  /** Works until so many turns have been taken, and says whose they were. */
  async function work(queue: Awaited<ReturnType<typeof open>>, turns: number) {
    const taken: Turn[] = [];
    await queue.work(async (turn) => {
      taken.push(turn);
      return false;
    });
    while (taken.length < turns) await setTimeout(10);
    return taken;
  }

  test('gives one turn to an account that is asked for many times, people first', async () => {
    const queue = await open();
    await queue.add(['1', '2', '3']);
    await queue.add(['1', '2', '3']);
    await queue.ask('3');
    await queue.ask('4');
    await queue.ask('4');
    const jobs = await execute<{ key: string; priority: number; data: unknown }>(sql`
      select singleton_key as key, priority, data from pgboss.job
      where state = 'created' order by priority desc, created_on, key`);
    expect(jobs.map(({ key, priority }) => [key, priority])).toEqual([
      ['3', 10],
      ['4', 10],
      ['1', 0],
      ['2', 0],
    ]);
    // What leaves with an account's rows is all that is known of it here.
    expect(jobs.map(({ data }) => data)).toEqual(jobs.map(({ key }) => ({ portalId: key })));
    const at = new Date();
    await store.accounts.leave({ portalId: '2', askedBy: '1', at, purgeAfter: at });
    const taken = await work(queue, 3);
    await setTimeout(20);
    expect(taken.map(({ portalId }) => portalId).sort()).toEqual(['1', '3', '4']);
  });

  test('never gives two turns of one account at the same time', async () => {
    const queue = await open();
    let [underWay, most, taken] = [0, 0, 0];
    await queue.work(async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      taken += 1;
      // While this one is under way, one waits, and only one.
      await queue.ask('5');
      await queue.ask('5');
      await setTimeout(30);
      underWay -= 1;
      return taken < 3;
    });
    await queue.ask('5');
    while (taken < 4) await setTimeout(10);
    expect(most).toBe(1);
  });

  test('gives another turn to an account that needs one, behind those who have had none', async () => {
    const queue = await open();
    const priorities: number[] = [];
    let done = false;
    await queue.work(async ({ portalId }) => {
      if (portalId !== '6') return false;
      const [job] = await execute<{ priority: number }>(sql`
        select priority from pgboss.job where singleton_key = '6' and state = 'active'`);
      priorities.push(job?.priority ?? NaN);
      done = priorities.length === 3;
      return !done;
    });
    await queue.ask('6');
    while (!done) await setTimeout(10);
    expect(priorities).toEqual([10, 5, 5]);
  });

  test('gives the turn of a process that has fallen silent to another, whose alone it is', async () => {
    const silent = await open();
    const taken: Turn[] = [];
    let release: () => void = () => undefined;
    const stalled = new Promise<void>((resolve) => (release = resolve));
    onTestFinished(() => release());
    await silent.work(async (turn) => {
      taken.push(turn);
      if (taken.length === 1) await stalled;
      return false;
    });
    const ofSeven = () => taken.filter(({ portalId }) => portalId === '7');
    await silent.ask('7');
    while (taken.length < 1) await setTimeout(10);
    const isCurrent = async (turn: Turn) => {
      const [row] = await execute<{ is: boolean }>(sql`select ${silent.isCurrent(turn)} as is`);
      return row?.is;
    };
    expect(await isCurrent(taken[0]!)).toBe(true);
    // As if its last sign of life had been a minute ago.
    await execute(sql`
      update pgboss.job set heartbeat_on = now() - interval '1 minute' where singleton_key = '7'`);
    // PGlite has nobody else's jobs to look for, so that it takes others to wake its workers.
    for (; ofSeven().length < 2; await setTimeout(100)) await silent.ask('another');
    const [first, second] = ofSeven();
    expect(second!.fence).toBe(first!.fence.replace('/0', '/1'));
    expect(await isCurrent(first!)).toBe(false);
    release();
  });

  test('lets the turns that are under way end before it closes', async () => {
    const queue = await openTurnQueue(store.queue, { log: createLog('silent') });
    let [begun, ended] = [false, false];
    await queue.work(async () => {
      begun = true;
      await setTimeout(50);
      ended = true;
      return true;
    });
    await queue.ask('8');
    while (!begun) await setTimeout(5);
    await queue.close();
    expect(ended).toBe(true);
    // It needed another one, which waits for another process.
    const waiting = await execute(sql`
      select from pgboss.job where singleton_key = '8' and state = 'created'`);
    expect(waiting).toHaveLength(1);
  });
});

test('an idle process looks with one worker at a time, and with as many as are needed once there is work', async () => {
  const database = await createPostgres();
  onTestFinished(() => database.close());
  const store = await openStore(database.options);
  onTestFinished(() => store.close());
  const [here, elsewhere] = [
    await openTurnQueue(store.queue, { log: createLog('silent') }),
    await openTurnQueue(store.queue, { log: createLog('silent'), onlyAsks: true }),
  ];
  onTestFinished(async () => {
    await here.close();
    await elsewhere.close();
  });
  if (!('pool' in store.queue)) throw new Error('This is about PostgreSQL.');
  const asked = vi.spyOn(store.queue.pool, 'query');
  onTestFinished(() => asked.mockRestore());
  const looks = () =>
    asked.mock.calls.filter(([text]) => String(text).includes('SKIP LOCKED')).length;

  let underWay = 0;
  let release: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (release = resolve));
  await here.work(async () => {
    underWay += 1;
    if (underWay === 8) release();
    await all;
    return false;
  });
  await expect.poll(looks).toBeGreaterThan(0);
  // Each worker looks when it begins.
  const [before, quarters] = [looks(), 24];
  for (let passed = 0; passed < quarters; passed += 1) await setTimeout(250);
  expect(looks() - before).toBeLessThan(quarters + 16);

  for (let account = 1; account <= 8; account += 1) await elsewhere.ask(String(account));
  await all;
});
