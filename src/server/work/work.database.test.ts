import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import { openStore, type Store } from '../store/store.ts';
import { inProcessAccount } from '../testing/in-process-account.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import type { TestDatabase } from '../testing/test-databases.ts';
import { beginPlan } from '../sync/begin-plan.ts';
import { freshFor } from '../sync/due-at.ts';
import { pauseAfterFailure } from '../sync/failure.ts';
import { noProgress } from '../sync/progress.ts';
import { createSyncScheduler } from '../sync/sync-scheduler.ts';
import { openTurnQueue } from './turn-queue.ts';
import type { AfterSync } from './turn-runner.ts';
import { createWork } from './work.ts';

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

async function prepare(options: { store?: Store; afterSync?: AfterSync } = {}) {
  const account = inProcessAccount();
  const { portalId, connection, now, log, clock } = account;
  await store.accounts.keep(portalId, now());
  const queue = await openTurnQueue(store.queue, { log });
  const work = createWork({
    store: options.store ?? store,
    accounts: {
      find: async (id) =>
        id === portalId ? { status: 'active', connection } : { status: 'unknown' },
    },
    queue,
    now,
    log,
    ...(options.afterSync !== undefined && { afterSync: options.afterSync }),
  });
  onTestFinished(() => work.close());
  const check = () => work.check(portalId);
  const refresh = () => work.refresh(portalId);
  /** The status once no sync is under way. */
  const settled = async () => {
    for (;;) {
      const status = await check();
      if (status.progress === null && work.isIdle()) return status;
      await setTimeout(20);
    }
  };
  const pass = (milliseconds: number) => {
    clock.now = new Date(clock.now.getTime() + milliseconds);
  };
  const later = (milliseconds: number) => new Date(clock.now.getTime() + milliseconds);
  return { ...account, queue, work, check, refresh, settled, pass, later };
}

/** The same, with turns taken. */
async function prepareWorking(options: Parameters<typeof prepare>[0] = {}) {
  const prepared = await prepare(options);
  await prepared.work.start();
  return prepared;
}

test('a turn of an account that leaves meanwhile ends with its slice, and writes nothing', async () => {
  const { portalId, hubspot, refresh, settled, requests, work, queue, now } =
    await prepareWorking();
  const leaving = { portalId, askedBy: '1', at: now(), purgeAfter: now() };
  const lists = () => requests.filter(({ kind }) => kind === 'list');
  const left = new Promise<void>((resolve) => {
    hubspot.before = async ({ kind }) => {
      if (kind !== 'list') return;
      hubspot.before = () => undefined;
      await store.accounts.leave(leaving);
      resolve();
    };
  });
  await refresh();
  await left;
  const isIdle = () => expect.poll(() => work.isIdle()).toBe(true);
  await isIdle();
  const before = lists().length;
  expect(await store.sync.find(portalId)).toMatchObject({ syncNumber: 0, failure: null });
  expect(await store.records.known(portalId, 'deals', [])).toMatchObject({ count: 0 });
  // Nor does it begin anew, whoever asks.
  await queue.ask(portalId);
  await work.refresh(portalId);
  await setTimeout(50);
  await isIdle();
  expect(lists()).toHaveLength(before);

  expect(await store.accounts.stay(portalId, now())).toBe(true);
  await refresh();
  expect((await settled()).latest?.totalClients).toBe(1);
});

describe('the status of an account', () => {
  test('that was never synced is that its first sync begins', async () => {
    const { check, settled, requests, later } = await prepareWorking();
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

  test('is one sync, however many ask for it at the same moment', async () => {
    const { check, settled, requests } = await prepareWorking();
    const statuses = await Promise.all([check(), check(), check()]);
    expect(statuses.map(({ progress }) => progress)).not.toContain(null);
    await settled();
    expect(requests.filter(({ kind }) => kind === 'details')).toHaveLength(1);
  });

  test('stays for an hour, and then a new sync begins', async () => {
    const { check, settled, pass, requests } = await prepareWorking();
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
    const { settled, portalId, check, pass, later } = await prepareWorking();
    await settled();
    pass(60_000);
    await store.dealMappings.save(portalId, null, '1', later(-1));
    expect((await check()).progress).not.toBeNull();
    await settled();
  });

  describe('whose clock ran ahead by a week', () => {
    const week = 7 * 24 * 60 * 60_000;
    const changed = { hs_is_closed_won: 'true', hs_mrr: '250' };

    test('is synced as soon as the clock is right, with what changed since', async () => {
      const { account, check, settled, pass, now, portalId } = await prepareWorking();
      pass(week);
      await settled();
      pass(-week);
      account.deals[0] = {
        ...account.deals[0]!,
        modifiedAt: now().toISOString(),
        properties: changed,
      };
      expect((await check()).progress).not.toBeNull();
      const { latest, state, nextSyncAt } = await settled();
      expect(latest?.startedAt).toEqual(now());
      expect(nextSyncAt).toEqual(new Date(now().getTime() + freshFor));
      expect(state?.freshness).toMatchObject({
        deals: { asOf: now().toISOString(), fullAsOf: now().toISOString() },
      });
      expect(state?.metadata?.readAt).toBe(now().toISOString());
      const [client] = await store.facts.clients(portalId, latest!.syncId, { from: 0, limit: 1 });
      expect(client?.facts.sales).toMatchObject([{ mrr: 250 }]);
    });

    test('is not synced for ever, nor made anew, for a change that was made meanwhile', async () => {
      const { settled, check, pass, now, portalId } = await prepareWorking();
      await settled();
      pass(week);
      await store.dealMappings.save(portalId, null, '1', now());
      await store.settings.save(portalId, { partner: {}, ruleSet: null }, '1', now());
      pass(-week + freshFor);
      await settled();
      pass(1);
      expect((await check()).progress).toBeNull();
      const made = (await check()).latest?.syncId;
      pass(freshFor);
      expect((await settled()).latest?.syncId).toBe(made);
    });

    test('is tried again after a failure as soon as the clock is right', async () => {
      const { settled, check, pass, hubspot } = await prepareWorking();
      pass(week);
      hubspot.before = () => {
        throw new HubSpotError({ kind: 'refused', operation: 'list deals' });
      };
      await settled();
      pass(-week);
      hubspot.before = () => undefined;
      expect((await check()).progress).not.toBeNull();
      expect(await settled()).toMatchObject({ failure: null, latest: { totalClients: 1 } });
    });

    test('can be synced on demand', async () => {
      const { portalId, now, later } = await prepareWorking();
      expect(await store.sync.noteRefresh(portalId, later(week), now())).toBe(true);
      expect(await store.sync.noteRefresh(portalId, now(), later(-60_000))).toBe(true);
      expect(await store.sync.noteRefresh(portalId, later(1), later(-60_000))).toBe(false);
    });
  });

  test('after a failure reports it, and the next sync waits', async () => {
    const { settled, check, hubspot, pass, later, requests } = await prepareWorking();
    const details = { kind: 'unavailable', operation: 'list deals' } as const;
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

  test('that HubSpot refuses permanently is tried once a day, and when a user opens it', async () => {
    const { settled, check, work, portalId, hubspot, pass, requests } = await prepareWorking();
    hubspot.before = () => {
      throw new HubSpotError({ kind: 'unauthorized', operation: 'read the account details' });
    };
    const calls = () => requests.splice(0).length;
    await settled();
    expect(calls()).toBeLessThanOrEqual(3);
    for (let hour = 1; hour < 24; hour += 1) {
      pass(60 * 60_000);
      expect((await check()).progress).toBeNull();
    }
    expect(calls()).toBe(0);
    await work.check(portalId, { looks: true });
    await settled();
    expect(calls()).toBeLessThanOrEqual(3);
    // And again only a minute later, however often it is looked at.
    pass(59_999);
    expect((await work.check(portalId, { looks: true })).progress).toBeNull();
    pass(24 * 60 * 60_000);
    expect((await check()).progress).not.toBeNull();
    await settled();
    expect(calls()).toBeLessThanOrEqual(3);
  });

  test('after a failed sync on demand is still due when its facts are old, not sooner', async () => {
    const { refresh, settled, hubspot, pass, later } = await prepareWorking();
    const { nextSyncAt } = await settled();
    expect(nextSyncAt).toEqual(later(freshFor));
    pass(5 * 60_000);
    hubspot.before = () => {
      throw new HubSpotError({ kind: 'unavailable', operation: 'list deals' });
    };
    await refresh();
    const status = await settled();
    expect(status.failure).toBeInstanceOf(HubSpotError);
    expect(status.nextSyncAt).toEqual(nextSyncAt);
  });

  test('of a sync by another process is what that has written down', async () => {
    const { check, portalId, clock, requests } = await prepare();
    expect(await check()).toMatchObject({ progress: noProgress, plan: null, latest: null });
    const turn = { portalId, fence: 'another process' };
    await store.sync.begin(turn);
    const unmapped = { mapping: null, changedAt: null };
    const plan = beginPlan({ freshness: {}, syncNumber: 0 }, unmapped, clock.now);
    plan.read.partner_clients = 300;
    await store.sync.save(turn, { plan });
    expect(await check()).toMatchObject({
      progress: { objectType: 'partner_clients', read: 300, since: clock.now },
      plan: { syncNumber: 1 },
      nextSyncAt: null,
    });
    // This process takes no turns.
    expect(requests).toEqual([]);
  });
});

describe('a sync on demand', () => {
  test('begins now, and is one, however often it is asked for', async () => {
    const { refresh, settled, requests } = await prepareWorking();
    await settled();
    const searches = () => requests.filter(({ kind }) => kind === 'search').length;
    await Promise.all([refresh(), refresh(), refresh()]);
    expect((await settled()).state?.askedAt).toBeNull();
    // One for each type.
    expect(searches()).toBe(2);
  });
});

test('the calls of an account are written down', async () => {
  const { work, portalId, connection, hubspot } = await prepare();
  hubspot.calls = 4;
  await work.countCalls(portalId, connection);
  expect(await store.calls.on(portalId, '2026-11-20')).toMatchObject({ calls: 4 });
});

describe('a process that takes turns', () => {
  test('syncs again the accounts that are due, and begins nobody’s first sync', async () => {
    const { requests, portalId, work, settled, later, pass, queue } = await prepare();
    await work.start();
    await setTimeout(20);
    expect(requests).toEqual([]);
    await settled();
    const before = requests.length;
    pass(freshFor);
    await queue.add(await store.accounts.due(later(0), 99));
    while (requests.length === before) await setTimeout(5);
    expect((await settled()).latest?.startedAt).toEqual(later(0));
    expect(await store.accounts.due(later(0), 9)).not.toContain(portalId);
    expect(await store.accounts.due(later(freshFor), 99)).toContain(portalId);
  });

  test('looks again from time to time', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { settled, pass, requests } = await prepareWorking();
    await settled();
    const before = requests.length;
    pass(freshFor);
    await vi.advanceTimersByTimeAsync(60_000);
    while (requests.length === before) await setTimeout(5);
    await settled();
  });

  test('says in the log when it cannot look', async () => {
    const due = () => Promise.reject(new TypeError('gone'));
    const { loggedWhole } = await prepareWorking({
      store: { ...store, accounts: { ...store.accounts, due } },
    });
    while (loggedWhole().length === 0) await setTimeout(5);
    expect(loggedWhole()).toEqual([
      expect.objectContaining({
        msg: 'looking for accounts that are due failed',
        error: expect.objectContaining({ type: 'TypeError' }),
      }),
    ]);
  });

  test('says nothing of what fails because it stops', async () => {
    let fail: (error: Error) => void = () => undefined;
    const found = new Promise<never>((_resolve, reject) => (fail = reject));
    const { work, logged } = await prepareWorking({
      store: { ...store, accounts: { ...store.accounts, due: () => found } },
    });
    const closed = work.close();
    fail(new Error('the pool is closed'));
    await closed;
    expect(logged()).toEqual([]);
  });

  test('asks again at its start, of an account that was refused, and of none that nobody opened', async () => {
    const { work, settled, hubspot, requests, portalId, pass } = await prepareWorking();
    await work.resume(portalId);
    expect(await store.sync.find(portalId)).toBeNull();
    hubspot.before = () => {
      throw new HubSpotError({ kind: 'unauthorized', operation: 'read the account details' });
    };
    await settled();
    pass(60_000);
    hubspot.before = () => undefined;
    requests.splice(0);
    await work.resume(portalId);
    expect(await settled()).toMatchObject({ failure: null, latest: { totalClients: 1 } });
  });

  test('a sync that ends while its account is looked at is not told as what was before it', async () => {
    const { work, queue, settled, hubspot, portalId, pass, now } = await prepareWorking();
    hubspot.before = () => {
      throw new HubSpotError({ kind: 'unauthorized', operation: 'read the account details' });
    };
    await settled();
    pass(60_000);
    hubspot.before = () => undefined;
    const isDue = vi.fn(async (id: string, at: Date) => {
      await work.resume(portalId);
      await settled();
      return store.accounts.isDue(id, at);
    });
    const accounts = { ...store.accounts, isDue };
    const { check } = createSyncScheduler({
      store: { ...store, accounts },
      queue,
      now,
      progressHere: () => null,
    });
    expect(await check(portalId)).toMatchObject({ failure: null, latest: { totalClients: 1 } });
    expect(isDue).toHaveBeenCalledOnce();
  });

  test('ends what is under way at its next slice when it stops', async () => {
    const { work, hubspot, check, portalId, requests } = await prepareWorking();
    let asked: () => void = () => undefined;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    hubspot.before = async ({ kind }) => {
      if (kind !== 'list') return;
      asked();
      await setTimeout(20);
    };
    await check();
    await isAsked;
    await work.close();
    expect(requests.filter(({ kind }) => kind === 'list')).toHaveLength(1);
    const state = await store.sync.find(portalId);
    expect(state).toMatchObject({ failure: null });
    expect(state?.plan?.types.partner_clients.mode).toBe('done');
    expect(await store.facts.latest(portalId)).toBeNull();
  });
});
