import { setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import { FencedOutError, type Turn } from '../model/turn.ts';
import { openStore, type Store } from '../store/store.ts';
import { freshFor } from '../sync/due-at.ts';
import { pauseAfterFailure } from '../sync/failure.ts';
import { noProgress } from '../sync/progress.ts';
import { inProcessAccount } from '../testing/in-process-account.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import type { TestDatabase } from '../testing/test-databases.ts';
import { createTurnRunner, type AfterSync } from './turn-runner.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await createPostgres();
  store = await openStore(database.options);
});
afterAll(async () => {
  await store?.close();
  await database?.close();
});

const notLapsed = new AbortController().signal;

async function prepare(
  options: {
    afterSync?: AfterSync;
    store?: Store;
    isInstalled?: boolean;
  } = {},
) {
  const account = inProcessAccount();
  const { portalId, connection, now, log, clock } = account;
  const [stopping, stopped] = [new AbortController(), new AbortController()];
  const time = { passed: 0 };
  const runner = createTurnRunner({
    store: options.store ?? store,
    accounts: {
      find: async () =>
        options.isInstalled === false ? { status: 'unknown' } : { status: 'active', connection },
    },
    queue: { isCurrent: () => sql`true` },
    now,
    log,
    stopping: stopping.signal,
    stopped: stopped.signal,
    clock: () => time.passed,
    ...(options.afterSync !== undefined && { afterSync: options.afterSync }),
  });
  await store.accounts.keep(portalId, now());
  await store.accounts.schedule(portalId, now());
  let attempts = 0;
  const turn = (): Turn => ({ portalId, fence: `job/${(attempts += 1)}` });
  const run = () => runner.run(turn(), notLapsed);
  const state = () => store.sync.find(portalId);
  const today = () => store.calls.on(portalId, '2026-11-20');
  const dueAt = async () => (await store.accounts.find(portalId))?.dueAt;
  const later = (milliseconds: number) => new Date(clock.now.getTime() + milliseconds);
  const pass = (milliseconds: number) => void (clock.now = later(milliseconds));
  return { ...account, stopping, stopped, time, runner, run, state, today, dueAt, later, pass };
}

describe('a turn', () => {
  test('syncs the account, reports its progress, and leaves it due in an hour', async () => {
    const { run, runner, state, hubspot, portalId, loggedWhole, dueAt, later } = await prepare();
    const seen: unknown[] = [];
    hubspot.before = async ({ kind }) => {
      if (kind === 'details') expect(runner.progressOf(portalId)).toEqual(noProgress);
      if (kind === 'list') seen.push(runner.progressOf(portalId));
      expect(runner.isIdle()).toBe(false);
    };
    expect(await run()).toBe(false);
    expect(seen[1]).toMatchObject({ objectType: 'deals', read: 0 });
    expect(runner.progressOf(portalId)).toBeNull();
    expect(runner.isIdle()).toBe(true);
    expect(await state()).toMatchObject({ failure: null, plan: null });
    expect(await dueAt()).toEqual(later(freshFor));
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

  test('of an account that is not due does nothing', async () => {
    const { run, requests, state } = await prepare();
    await run();
    const before = requests.length;
    const { syncNumber } = (await state())!;
    expect(await run()).toBe(false);
    expect(requests).toHaveLength(before);
    expect((await state())?.syncNumber).toBe(syncNumber);
  });

  test('of an account that this process cannot reach leaves it to others for an hour', async () => {
    const { run, requests, dueAt, later } = await prepare({ isInstalled: false });
    expect(await run()).toBe(false);
    expect(requests).toEqual([]);
    expect(await dueAt()).toEqual(later(60 * 60_000));
  });

  test('is over after twenty seconds, between two slices, and the next one continues', async () => {
    const { run, hubspot, time, requests, dueAt, now } = await prepare();
    hubspot.before = ({ kind }) => {
      if (kind === 'list') time.passed += 20_000;
    };
    expect(await run()).toBe(true);
    const lists = () => requests.flatMap((each) => (each.kind === 'list' ? [each.objectType] : []));
    expect(lists()).toEqual(['partner_clients']);
    expect(await dueAt()).toEqual(now());
    expect(await run()).toBe(false);
    expect(lists()).toEqual(['partner_clients', 'deals']);
  });

  test('ends at its next slice when the process does, and is to be continued', async () => {
    const { run, hubspot, state, stopping, logged, requests, dueAt, now } = await prepare();
    hubspot.before = ({ kind }) => {
      if (kind === 'list') stopping.abort(new Error('the server stops'));
    };
    expect(await run()).toBe(true);
    expect(requests.filter(({ kind }) => kind === 'list')).toHaveLength(1);
    expect((await state())?.plan?.types.partner_clients.mode).toBe('done');
    expect((await state())?.failure).toBeNull();
    expect(await dueAt()).toEqual(now());
    expect(logged()).toEqual([]);
  });

  test('ends without a word when another one has begun', async () => {
    const { run, portalId, hubspot, state, logged } = await prepare();
    hubspot.before = async (request) => {
      if (request.kind !== 'list' || request.objectType !== 'deals') return;
      await store.sync.begin({ portalId, fence: 'another' });
    };
    expect(await run()).toBe(false);
    expect((await state())?.failure).toBeNull();
    expect(await store.facts.latest(portalId)).toBeNull();
    expect(logged()).toEqual([]);
  });

  test('that was asked for meanwhile is not the one that was asked for', async () => {
    const { run, hubspot, portalId, dueAt, now, state } = await prepare();
    hubspot.before = async ({ kind }) => {
      if (kind === 'details') await store.sync.ask(portalId, now());
    };
    await run();
    expect(await dueAt()).toEqual(now());
    await run();
    expect((await state())?.askedAt).toBeNull();
    expect(await dueAt()).not.toEqual(now());
  });
});

test('a sync that is asked for while a turn ends is not put off to the next hour', async () => {
  let ask = async () => {};
  const asking: Store = {
    ...store,
    sync: {
      ...store.sync,
      save: async (turn, change, also) => {
        if (also?.['scheduled']) await ask();
        await store.sync.save(turn, change, also);
      },
    },
  };
  const { run, portalId, requests, now, dueAt, later } = await prepare({ store: asking });
  ask = async () => {
    await store.sync.ask(portalId, now());
    await store.accounts.wake(portalId, now());
  };
  await run();
  expect(await dueAt()).toEqual(now());
  ask = async () => {};
  const before = requests.length;
  await run();
  expect(requests.length).toBeGreaterThan(before);
  expect(await dueAt()).toEqual(later(freshFor));
});

describe('a sync that fails', () => {
  test('leaves HubSpot’s reason, with the end of its day in the account’s time zone', async () => {
    const { run, hubspot, state, clock, loggedWhole, portalId, dueAt } = await prepare();
    const details = { kind: 'rateLimited', operation: 'list', policyName: 'DAILY' } as const;
    hubspot.before = ({ kind }) => {
      if (kind === 'list') throw new HubSpotError(details);
    };
    expect(await run()).toBe(false);
    // Midnight in Stockholm.
    const endsAt = '2026-11-20T23:00:00.000Z';
    expect(await state()).toMatchObject({ failedAt: clock.now, failure: { ...details, endsAt } });
    expect((await dueAt())?.toISOString()).toBe(endsAt);
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
    const { run, hubspot, loggedWhole, state, pass } = await prepare();
    const failed = { kind: 'unavailable', operation: 'list', status: 503 } as const;
    hubspot.before = ({ kind }) => {
      if (kind === 'list') throw new HubSpotError(failed);
    };
    for (let count = 0; count < 3; count += 1) {
      await run();
      pass(pauseAfterFailure * 2 ** count);
    }
    expect(loggedWhole().map(({ level }) => level)).toEqual([40, 20, 20]);
    expect((await state())?.failure).toEqual({ ...failed, times: 3 });
  });

  test('because HubSpot refuses for good costs at most three calls, then as many a day', async () => {
    const { run, hubspot, requests, dueAt, later, pass } = await prepare();
    hubspot.before = () => {
      throw new HubSpotError({ kind: 'refused', operation: 'read the account details' });
    };
    const day = 24 * 60 * 60_000;
    for (let probe = 0; probe < 3; probe += 1) {
      await run();
      expect(requests.splice(0).length).toBeLessThanOrEqual(3);
      expect(await dueAt()).toEqual(later(day));
      pass(day - 1);
      await run();
      expect(requests).toEqual([]);
      pass(1);
    }
  });

  test('after it was asked for has been made: the next one waits', async () => {
    const { run, hubspot, state, portalId, now, dueAt, later } = await prepare();
    await run();
    await store.sync.ask(portalId, now());
    await store.accounts.wake(portalId, now());
    hubspot.before = () => {
      throw new HubSpotError({ kind: 'unavailable', operation: 'list deals' });
    };
    await run();
    expect(await state()).toMatchObject({ askedAt: null, failure: { kind: 'unavailable' } });
    expect(await dueAt()).toEqual(later(freshFor));
  });

  test('before anything is known of the account has a day of UTC', async () => {
    const { run, hubspot, state } = await prepare();
    const details = { kind: 'rateLimited', operation: 'read', policyName: 'DAILY' } as const;
    hubspot.before = () => {
      throw new HubSpotError(details);
    };
    await run();
    expect((await state())?.failure).toEqual({ ...details, endsAt: '2026-11-21T00:00:00.000Z' });
  });

  test('because the process is cut short has not failed', async () => {
    const { run, hubspot, state, stopped, logged } = await prepare();
    hubspot.before = ({ kind }) => {
      if (kind !== 'list') return;
      stopped.abort(new Error('the server stops'));
      throw new HubSpotError({ kind: 'unavailable', operation: 'list' });
    };
    expect(await run()).toBe(true);
    expect((await state())?.failure).toBeNull();
    expect(logged()).toEqual([]);
  });

  test('and whose failure cannot be kept is in the log', async () => {
    const save = () => Promise.reject(new TypeError('the database is gone'));
    const { run, loggedWhole, portalId } = await prepare({
      store: { ...store, sync: { ...store.sync, save } },
    });
    await run();
    const entry = { portalId, error: expect.objectContaining({ type: 'TypeError' }) };
    expect(loggedWhole()).toEqual([
      expect.objectContaining({ ...entry, msg: 'syncing the account failed' }),
      expect.objectContaining({ ...entry, msg: 'saving the failure of a sync failed' }),
    ]);
  });

  test('when another turn has begun leaves the account to that one', async () => {
    const save = (turn: Turn) => Promise.reject(new FencedOutError(turn));
    const { run, hubspot, logged } = await prepare({
      store: { ...store, sync: { ...store.sync, save } },
    });
    hubspot.before = () => {
      throw new HubSpotError({ kind: 'refused', operation: 'list deals' });
    };
    await run();
    expect(logged()).toEqual(['syncing the account failed']);
  });
});

describe('what follows a sync', () => {
  test('is given what it found, in its turn', async () => {
    const given: unknown[] = [];
    const { run, portalId } = await prepare({
      afterSync: async (finished, { turn, signal }) => {
        given.push(finished.sync.totalClients, turn.portalId, signal.aborted);
      },
    });
    await run();
    expect(given).toEqual([1, portalId, false]);
  });

  test('may fail, and the sync has not', async () => {
    const afterSync = () => Promise.reject(new TypeError('no snapshot'));
    const { run, state, loggedWhole, portalId, dueAt, later } = await prepare({ afterSync });
    expect(await run()).toBe(false);
    expect((await state())?.failure).toBeNull();
    expect(await dueAt()).toEqual(later(freshFor));
    expect(loggedWhole()).toEqual([
      expect.objectContaining({ msg: 'account synced' }),
      expect.objectContaining({
        msg: 'the work after a sync failed',
        portalId,
        error: expect.objectContaining({ type: 'TypeError' }),
      }),
    ]);
  });

  test('is done in turns of five seconds, and the facts are not read again for it', async () => {
    const slices: string[] = [];
    const { run, requests, runner, portalId, ...prepared } = await prepare({
      afterSync: async ({ changed }, { inTurn }) => {
        expect(runner.progressOf(portalId)).toBeNull();
        while (slices.length < 4) {
          await inTurn(async () => {
            slices.push(changed ? 'changed' : 'unchanged');
            prepared.time.passed += 3_000;
          });
        }
      },
    });
    expect(await run()).toBe(true);
    const before = requests.length;
    expect(await run()).toBe(false);
    expect(slices).toEqual(['changed', 'changed', 'unchanged', 'unchanged']);
    expect(requests).toHaveLength(before);
  });
});

describe('calls to HubSpot', () => {
  test('are written down with the day, and what is left of it', async () => {
    const { run, hubspot, today } = await prepare();
    hubspot.calls = 6;
    hubspot.leftToday = 100;
    await run();
    expect(await today()).toEqual({ calls: 6, leftToday: 100 });
  });

  test('are written down when there were any, or something is known of what is left', async () => {
    const added: unknown[] = [];
    const calls = {
      ...store.calls,
      add: async (...given: unknown[]) => void added.push(given.at(-1)),
    };
    const { runner, portalId, connection, hubspot } = await prepare({ store: { ...store, calls } });
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

  test('that cannot be written down are no failure of the sync', async () => {
    const calls = { ...store.calls, add: () => Promise.reject(new TypeError('gone')) };
    const { run, hubspot, logged, state } = await prepare({ store: { ...store, calls } });
    hubspot.calls = 1;
    await run();
    expect((await state())?.failure).toBeNull();
    expect(logged()).toContain('writing down the calls to HubSpot failed');
  });
});

test('turns of different accounts run side by side', async () => {
  const [one, other] = [await prepare(), await prepare()];
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  one.hubspot.before = () => held;
  const waiting = one.run();
  await setTimeout(5);
  await other.run();
  expect((await store.facts.latest(other.portalId))?.totalClients).toBe(1);
  release();
  await waiting;
});
