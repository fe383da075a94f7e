import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import { openStore, type Store } from '../store/store.ts';
import { inProcessAccount } from '../testing/in-process-account.ts';
import { startPglite, type TestDatabase } from '../testing/test-databases.ts';
import { beginPlan, overlap } from './begin-plan.ts';
import { pauseAfterFailure } from './failure.ts';
import { noProgress } from './progress.ts';
import { createSyncScheduler, freshFor } from './sync-scheduler.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await startPglite();
  store = await openStore(database.options);
});
afterAll(async () => {
  await store?.close();
  await database?.close();
});

function prepare(options: { store?: Store } = {}) {
  const account = inProcessAccount();
  const { portalId, connection, now, log, clock } = account;
  const scheduler = createSyncScheduler({ store: options.store ?? store, now, log });
  onTestFinished(() => scheduler.close());
  const check = () => scheduler.check(portalId, connection);
  /** The status once no sync is under way. */
  const settled = async () => {
    for (;;) {
      const status = await check();
      if (status.progress === null) return status;
      await setTimeout(5);
    }
  };
  const pass = (milliseconds: number) => {
    clock.now = new Date(clock.now.getTime() + milliseconds);
  };
  const later = (milliseconds: number) => new Date(clock.now.getTime() + milliseconds);
  return { ...account, scheduler, check, settled, pass, later };
}

describe('the status of an account', () => {
  test('that was never synced is that its first sync begins', async () => {
    const { check, settled, requests, later } = prepare();
    expect(await check()).toEqual({
      latest: null,
      progress: noProgress,
      plan: null,
      failure: null,
      nextSyncAt: null,
      state: null,
    });
    const status = await settled();
    expect(status).toMatchObject({
      latest: { totalClients: 1 },
      failure: null,
      plan: null,
      state: { syncNumber: 1 },
      nextSyncAt: later(freshFor),
    });
    // However often it was asked, it was synced once.
    expect(requests.filter(({ kind }) => kind === 'details')).toHaveLength(1);
  });

  test('stays for an hour, and then a new sync begins', async () => {
    const { check, settled, pass, requests } = prepare();
    await settled();
    const before = requests.length;
    pass(freshFor - 1);
    expect((await check()).progress).toBeNull();
    pass(1);
    expect((await check()).progress).not.toBeNull();
    await settled();
    expect(requests.length).toBeGreaterThan(before);
  });

  test('is due at once when the deal mapping was changed', async () => {
    const { settled, portalId, check, pass, later } = prepare();
    await settled();
    pass(60_000);
    await store.dealMappings.save(portalId, null, '1', later(-1));
    expect((await check()).progress).not.toBeNull();
    await settled();
  });

  test('after a failure tells it, and the next sync waits', async () => {
    const { settled, check, hubspot, pass, later, requests } = prepare();
    const details = { kind: 'refused', operation: 'list deals' } as const;
    hubspot.before = () => {
      throw new HubSpotError(details);
    };
    const status = await settled();
    expect(status).toMatchObject({
      latest: null,
      failure: { details },
      nextSyncAt: later(pauseAfterFailure),
    });
    const before = requests.length;
    pass(pauseAfterFailure - 1);
    expect((await check()).progress).toBeNull();
    expect(requests).toHaveLength(before);
    pass(1);
    expect((await check()).progress).not.toBeNull();
  });

  test('of another server’s sync is what that has written down', async () => {
    const { check, portalId, requests, clock } = prepare();
    const lease = { portalId, owner: 'another server', lasts: 60_000 };
    await store.sync.acquire(lease);
    const unmapped = { mapping: null, changedAt: null };
    const plan = beginPlan({ freshness: {}, syncNumber: 0 }, unmapped, clock.now);
    plan.read.partner_clients = 300;
    await store.sync.save(lease, { plan });
    expect(await check()).toMatchObject({
      progress: { objectType: 'partner_clients', read: 300, since: clock.now },
      plan: { syncNumber: 1 },
      nextSyncAt: null,
    });
    await setTimeout(20);
    expect(requests).toEqual([]);
  });
});

describe('a sync on demand', () => {
  test('begins now, and is one, however often it is asked for', async () => {
    const { scheduler, settled, portalId, connection, requests } = prepare();
    await settled();
    const searches = () => requests.filter(({ kind }) => kind === 'search').length;
    scheduler.refresh(portalId, connection);
    scheduler.refresh(portalId, connection);
    await settled();
    // One for each type.
    expect(searches()).toBe(2);
  });

  test('does not begin when the server stops', async () => {
    const { scheduler, check, portalId, connection, requests } = prepare();
    await scheduler.close();
    scheduler.refresh(portalId, connection);
    expect((await check()).progress).toBeNull();
    await setTimeout(20);
    expect(requests).toEqual([]);
  });
});

test('what follows a sync makes way for the next one', async () => {
  const account = inProcessAccount();
  const { portalId, connection, now, log } = account;
  let followed = 0;
  let begun: () => void = () => undefined;
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const scheduler = createSyncScheduler({
    store,
    now,
    log,
    afterSync: async (_finished, { signal }) => {
      followed += 1;
      if (followed > 1) return;
      begun();
      await new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
    },
  });
  onTestFinished(() => scheduler.close());
  scheduler.refresh(portalId, connection);
  await hasBegun;
  scheduler.refresh(portalId, connection);
  while (followed < 2) await setTimeout(5);
  expect(followed).toBe(2);
});

describe('a server that watches', () => {
  test('syncs again the accounts that are due, and begins nobody’s first sync', async () => {
    const due = prepare();
    const never = inProcessAccount();
    await due.settled();
    due.pass(freshFor + overlap);
    const before = due.requests.length;
    due.scheduler.watch(
      new Map([
        [due.portalId, due.connection],
        [never.portalId, never.connection],
      ]),
    );
    while (due.requests.length === before) await setTimeout(5);
    await due.settled();
    expect(never.requests).toEqual([]);
  });

  test('says in the log when it cannot look', async () => {
    const gone = {
      ...store,
      sync: { ...store.sync, find: () => Promise.reject(new Error('gone')) },
    };
    const { scheduler, portalId, connection, logged } = prepare({ store: gone });
    scheduler.watch(new Map([[portalId, connection]]));
    while (logged().length === 0) await setTimeout(5);
    expect(logged()).toEqual(['checking for due syncs failed']);
  });

  test('ends what is under way when it stops', async () => {
    const { scheduler, hubspot, check, portalId } = prepare();
    let asked: () => void = () => undefined;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    hubspot.before = async () => {
      asked();
      await setTimeout(20);
    };
    await check();
    await isAsked;
    await scheduler.close();
    expect(await store.sync.find(portalId)).toMatchObject({ leased: false, failure: null });
    expect(await store.facts.latest(portalId)).toBeNull();
  });
});
