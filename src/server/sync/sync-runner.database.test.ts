import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import { openStore, type Store } from '../store/store.ts';
import { LeaseLostError, type Lease } from '../store/sync-store.ts';
import { inProcessAccount } from '../testing/in-process-account.ts';
import { startPglite, type TestDatabase } from '../testing/test-databases.ts';
import { noProgress } from './progress.ts';
import { createSyncRunner, type AfterSync } from './sync-runner.ts';

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

function prepare(options: { afterSync?: AfterSync; store?: Store } = {}) {
  const account = inProcessAccount();
  const { portalId, connection, now, log } = account;
  const stopping = new AbortController();
  const runner = createSyncRunner({
    store: options.store ?? store,
    now,
    log,
    stopping: stopping.signal,
    ...(options.afterSync !== undefined && { afterSync: options.afterSync }),
  });
  const start = (after?: Promise<void>) => runner.start(portalId, connection, after);
  const state = () => store.sync.find(portalId);
  const today = () => store.calls.on(portalId, '2026-11-20');
  return { ...account, stopping, runner, start, state, today };
}

describe('a sync', () => {
  test('runs under a lease, reports its progress, and releases the lease', async () => {
    const { start, state, hubspot, portalId, loggedWhole } = prepare();
    let during: Awaited<ReturnType<typeof state>> = null;
    const sync = start();
    expect(sync.progress).toEqual(noProgress);
    const seen: unknown[] = [];
    hubspot.before = async ({ kind }) => {
      if (kind !== 'list') return;
      during = await state();
      seen.push(sync.progress);
    };
    await sync.done;
    expect(during).toMatchObject({ leased: true });
    expect(seen[1]).toMatchObject({ objectType: 'deals', read: 0 });
    expect(sync.progress).toBeNull();
    expect(await state()).toMatchObject({ leased: false, failure: null });
    const latest = await store.facts.latest(portalId);
    expect(latest?.totalClients).toBe(1);
    expect(loggedWhole()).toEqual([
      expect.objectContaining({
        msg: 'account synced',
        portalId,
        totalClients: 1,
        setAside: latest?.setAside,
        changed: true,
      }),
    ]);
  });

  test('begins after what it has to wait for', async () => {
    const { start, requests } = prepare();
    let release: () => void = () => undefined;
    const sync = start(new Promise<void>((resolve) => (release = resolve)));
    await setTimeout(20);
    expect(requests).toEqual([]);
    release();
    await sync.done;
    expect(requests).not.toEqual([]);
  });

  test('leaves an account to the server that has its lease', async () => {
    const { start, portalId, requests, state, logged } = prepare();
    const other = { portalId, owner: 'another server', lasts: 60_000 };
    await store.sync.acquire(other);
    await start().done;
    expect(requests).toEqual([]);
    expect((await state())?.leased).toBe(true);
    expect(logged()).toEqual([]);
  });

  test('ends without a word when it loses its lease', async () => {
    const { start, portalId, hubspot, state, logged } = prepare();
    hubspot.before = async ({ kind, ...request }) => {
      if (kind !== 'list' || !('objectType' in request)) return;
      if (request.objectType === 'deals') {
        await database.options.pglite!.query(
          'update sync_states set lease_owner = $1 where portal_id = $2',
          ['thief', portalId],
        );
      }
    };
    await start().done;
    expect(await state()).toMatchObject({ leased: true, failure: null });
    expect(await store.facts.latest(portalId)).toBeNull();
    expect(logged()).toEqual([]);
  });
});

/** A sync that HubSpot keeps waiting, with a clock for intervals that the test moves. */
async function prepareLongSync(syncStore: Partial<Store['sync']>) {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const prepared = prepare({ store: { ...store, sync: { ...store.sync, ...syncStore } } });
  let goOn: () => void = () => undefined;
  const waits = new Promise<void>((resolve) => (goOn = resolve));
  let asked: () => void = () => undefined;
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  prepared.hubspot.before = ({ kind }) => {
    if (kind !== 'list') return undefined;
    asked();
    return waits;
  };
  const sync = prepared.start();
  await isAsked;
  return { ...prepared, sync, goOn };
}

describe('a sync that HubSpot keeps waiting for longer than a lease lasts', () => {
  test('keeps its lease, and writes down its calls meanwhile', async () => {
    const renew = vi.fn(store.sync.renew);
    const { sync, goOn, hubspot, today, state } = await prepareLongSync({ renew });
    hubspot.calls = 3;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(renew.mock.calls.length).toBeGreaterThanOrEqual(2);
    while ((await today())?.calls !== 3) await setTimeout(5);
    goOn();
    await sync.done;
    expect(await state()).toMatchObject({ leased: false, failure: null });
    renew.mockClear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(renew).not.toHaveBeenCalled();
  });

  test('ends without a word when its lease cannot be renewed', async () => {
    const renew = (lease: Lease) => Promise.reject(new LeaseLostError(lease.portalId));
    const { sync, goOn, logged, portalId } = await prepareLongSync({ renew });
    await vi.advanceTimersByTimeAsync(15_000);
    goOn();
    await sync.done;
    expect(logged()).toEqual([]);
    expect(await store.facts.latest(portalId)).toBeNull();
  });
});

describe('a sync that fails', () => {
  test('leaves HubSpot’s reason, with the end of its day in the account’s time zone', async () => {
    const { start, hubspot, state, clock, loggedWhole, portalId } = prepare();
    const details = { kind: 'rateLimited', operation: 'list', policyName: 'DAILY' } as const;
    hubspot.before = ({ kind }) => {
      if (kind === 'list') throw new HubSpotError(details);
    };
    await start().done;
    expect(await state()).toMatchObject({
      leased: false,
      failedAt: clock.now,
      // Midnight in Stockholm.
      failure: { ...details, endsAt: '2026-11-20T23:00:00.000Z' },
    });
    expect(loggedWhole()).toEqual([
      expect.objectContaining({
        msg: 'syncing the account failed',
        portalId,
        failure: expect.objectContaining(details),
      }),
    ]);
    expect(loggedWhole()[0]).not.toHaveProperty('error');
  });

  test('the same way again is no news in the log', async () => {
    const { start, hubspot, loggedWhole, state } = prepare();
    const refused = { kind: 'refused', operation: 'list', status: 403 } as const;
    hubspot.before = ({ kind }) => {
      if (kind === 'list') throw new HubSpotError(refused);
    };
    for (let count = 0; count < 3; count += 1) await start().done;
    expect(loggedWhole().map(({ level }) => level)).toEqual([40, 20, 20]);
    expect((await state())?.failure).toEqual({ ...refused, times: 3 });
  });

  test('before anything is known of the account has a day of UTC', async () => {
    const { start, hubspot, state } = prepare();
    const details = { kind: 'rateLimited', operation: 'read', policyName: 'DAILY' } as const;
    hubspot.before = () => {
      throw new HubSpotError(details);
    };
    await start().done;
    expect((await state())?.failure).toEqual({ ...details, endsAt: '2026-11-21T00:00:00.000Z' });
  });

  test('because the server stops has not failed', async () => {
    const { start, hubspot, state, stopping, logged } = prepare();
    hubspot.before = ({ kind }) => {
      if (kind === 'list') stopping.abort(new Error('the server stops'));
    };
    await start().done;
    expect(await state()).toMatchObject({ leased: false, failure: null });
    expect(logged()).toEqual([]);
  });

  test('and whose failure cannot be kept is in the log', async () => {
    const save = () => Promise.reject(new TypeError('the database is gone'));
    const { start, loggedWhole, portalId } = prepare({
      store: { ...store, sync: { ...store.sync, save } },
    });
    await start().done;
    const entry = { portalId, error: expect.objectContaining({ type: 'TypeError' }) };
    expect(loggedWhole()).toEqual([
      expect.objectContaining({ ...entry, msg: 'syncing the account failed' }),
      expect.objectContaining({ ...entry, msg: 'saving the failure of a sync failed' }),
    ]);
  });

  test('and has lost its lease meanwhile leaves the account to the other server', async () => {
    const save = ({ portalId }: Lease) => Promise.reject(new LeaseLostError(portalId));
    const { start, hubspot, logged } = prepare({
      store: { ...store, sync: { ...store.sync, save } },
    });
    hubspot.before = () => {
      throw new HubSpotError({ kind: 'refused', operation: 'list deals' });
    };
    await start().done;
    expect(logged()).toEqual(['syncing the account failed']);
  });

  test('to give its lease back says so in the log', async () => {
    const release = () => Promise.reject(new TypeError('the database is gone'));
    const { start, loggedWhole, portalId } = prepare({
      store: { ...store, sync: { ...store.sync, release } },
    });
    await start().done;
    expect(loggedWhole()).toEqual([
      expect.objectContaining({ msg: 'account synced' }),
      expect.objectContaining({
        msg: 'releasing a lease failed',
        portalId,
        error: expect.objectContaining({ type: 'TypeError' }),
      }),
    ]);
  });
});

describe('what follows a sync', () => {
  test('is given what it found, under its lease', async () => {
    const given: unknown[] = [];
    const { start, portalId } = prepare({
      afterSync: async (finished, { lease, signal }) => {
        const state = await store.sync.find(portalId);
        given.push(finished.sync.totalClients, lease.portalId, signal.aborted, state?.leased);
      },
    });
    await start().done;
    expect(given).toEqual([1, portalId, false, true]);
  });

  test('may fail, and the sync has not', async () => {
    const afterSync = () => Promise.reject(new TypeError('no snapshot'));
    const { start, state, loggedWhole, portalId } = prepare({ afterSync });
    await start().done;
    expect((await state())?.failure).toBeNull();
    expect(loggedWhole()).toEqual([
      expect.objectContaining({ msg: 'account synced' }),
      expect.objectContaining({
        msg: 'the work after a sync failed',
        portalId,
        error: expect.objectContaining({ type: 'TypeError' }),
      }),
    ]);
  });

  test('ends when another sync wants to begin', async () => {
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const { start, logged } = prepare({
      afterSync: (_finished, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
          begun();
        }),
    });
    const sync = start();
    await hasBegun;
    expect(sync.progress).toBeNull();
    sync.interruptFollowUp();
    await sync.done;
    expect(logged()).toEqual(['account synced']);
  });
});

describe('calls to HubSpot', () => {
  test('are written down with the day, and what is left of it', async () => {
    const { start, hubspot, today } = prepare();
    hubspot.calls = 6;
    hubspot.leftToday = 100;
    await start().done;
    expect(await today()).toEqual({ calls: 6, leftToday: 100 });
  });

  test('are written down when there were any, or something is known of what is left', async () => {
    const added: unknown[] = [];
    const calls = {
      ...store.calls,
      add: async (...given: unknown[]) => void added.push(given.at(-1)),
    };
    const { runner, portalId, connection, hubspot } = prepare({ store: { ...store, calls } });
    await runner.countCalls(portalId, connection);
    expect(added).toEqual([]);
    hubspot.calls = 2;
    await runner.countCalls(portalId, connection);
    hubspot.leftToday = 7;
    await runner.countCalls(portalId, connection);
    expect(added).toEqual([
      { calls: 2, leftToday: null },
      { calls: 0, leftToday: 7 },
    ]);
  });
});

test('slices of four accounts run at once, those of others wait their turn', async () => {
  const accounts = Array.from({ length: 6 }, () => inProcessAccount());
  const [first] = accounts;
  const { now, log } = first!;
  const stopping = new AbortController().signal;
  const runner = createSyncRunner({ store, now, log, stopping });
  const waiting: (() => void)[] = [];
  for (const { hubspot } of accounts) {
    hubspot.before = ({ kind }) =>
      kind === 'details' ? new Promise<void>((resolve) => waiting.push(resolve)) : undefined;
  }
  const syncs = accounts.map(({ portalId, connection }) => runner.start(portalId, connection));
  while (waiting.length < 4) await setTimeout(5);
  await setTimeout(50);
  expect(waiting).toHaveLength(4);
  let answered = 0;
  while (answered < 6) {
    for (; answered < waiting.length; answered += 1) waiting[answered]!();
    await setTimeout(5);
  }
  await Promise.all(syncs.map(({ done }) => done));
  for (const { portalId } of accounts) {
    expect((await store.facts.latest(portalId))?.totalClients).toBe(1);
  }
});
