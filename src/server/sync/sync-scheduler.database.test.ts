import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { keepConfiguredAccounts } from '../accounts/configured-accounts.ts';
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

  test('is one sync, however many ask for it at the same moment', async () => {
    const { check, settled, requests } = prepare();
    const statuses = await Promise.all([check(), check(), check()]);
    expect(statuses.map(({ progress }) => progress)).not.toContain(null);
    await settled();
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

  describe('whose clock ran ahead by a week', () => {
    const week = 7 * 24 * 60 * 60_000;
    const changed = { hs_is_closed_won: 'true', hs_mrr: '250' };

    test('is synced as soon as the clock is right, with what changed since', async () => {
      const { account, check, settled, pass, now, portalId } = prepare();
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
      const { settled, check, pass, now, portalId } = prepare();
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
      const { settled, check, pass, hubspot } = prepare();
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
      const { portalId, now, later } = prepare();
      expect(await store.sync.noteRefresh(portalId, later(week), now())).toBe(true);
      expect(await store.sync.noteRefresh(portalId, now(), later(-60_000))).toBe(true);
      expect(await store.sync.noteRefresh(portalId, later(1), later(-60_000))).toBe(false);
    });
  });

  test('after a failure reports it, and the next sync waits', async () => {
    const { settled, check, hubspot, pass, later, requests } = prepare();
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
    const { settled, check, scheduler, portalId, connection, hubspot, pass, requests } = prepare();
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
    await scheduler.check(portalId, connection, { looks: true });
    await settled();
    expect(calls()).toBeLessThanOrEqual(3);
    // And again only a minute later, however often it is looked at.
    pass(59_999);
    expect((await scheduler.check(portalId, connection, { looks: true })).progress).toBeNull();
    pass(24 * 60 * 60_000);
    expect((await check()).progress).not.toBeNull();
    await settled();
    expect(calls()).toBeLessThanOrEqual(3);
  });

  test('after a failed sync on demand is still due when its facts are old, not sooner', async () => {
    const { scheduler, settled, hubspot, pass, portalId, connection, later } = prepare();
    const { nextSyncAt } = await settled();
    expect(nextSyncAt).toEqual(later(freshFor));
    pass(5 * 60_000);
    hubspot.before = () => {
      throw new HubSpotError({ kind: 'unavailable', operation: 'list deals' });
    };
    scheduler.refresh(portalId, connection);
    const status = await settled();
    expect(status.failure).toBeInstanceOf(HubSpotError);
    expect(status.nextSyncAt).toEqual(nextSyncAt);
  });

  test('of another server’s sync that has written nothing down is that nothing begins here', async () => {
    const { check, portalId, requests } = prepare();
    await store.sync.acquire({ portalId, owner: 'another server', lasts: 60_000 });
    expect(await check()).toMatchObject({ progress: null, plan: null, latest: null });
    await setTimeout(20);
    expect(requests).toEqual([]);
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

/** A scheduler whose first sync is followed by work that ends only when it is interrupted. */
async function prepareLongFollowUp() {
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
  const refresh = () => scheduler.refresh(portalId, connection);
  refresh();
  await hasBegun;
  return { ...account, scheduler, refresh, followed: () => followed };
}

describe('what follows a sync', () => {
  test('makes way for the next one', async () => {
    const { refresh, followed } = await prepareLongFollowUp();
    refresh();
    while (followed() < 2) await setTimeout(5);
    expect(followed()).toBe(2);
  });

  test('makes way for one that is due', async () => {
    const { scheduler, portalId, connection, clock, followed } = await prepareLongFollowUp();
    expect((await scheduler.check(portalId, connection)).progress).toBeNull();
    clock.now = new Date(clock.now.getTime() + freshFor);
    expect((await scheduler.check(portalId, connection)).progress).not.toBeNull();
    while (followed() < 2) await setTimeout(5);
  });

  test('has ended, and the next sync is still the only one', async () => {
    const { refresh, hubspot, followed, requests, scheduler } = await prepareLongFollowUp();
    let asked: () => void = () => undefined;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    let goOn: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => (goOn = resolve));
    hubspot.before = () => {
      asked();
      return waits;
    };
    refresh();
    await isAsked;
    refresh();
    goOn();
    while (followed() < 2) await setTimeout(5);
    await scheduler.close();
    // One for each type of record.
    expect(requests.filter(({ kind }) => kind === 'search')).toHaveLength(2);
    expect(followed()).toBe(2);
  });
});

test('the calls of an account are written down', async () => {
  const { scheduler, portalId, connection, hubspot } = prepare();
  hubspot.calls = 4;
  await scheduler.countCalls(portalId, connection);
  expect(await store.calls.on(portalId, '2026-11-20')).toMatchObject({ calls: 4 });
});

/** The accounts as a server of theirs knows them. */
function kept(...accounts: ReturnType<typeof inProcessAccount>[]) {
  const connections = new Map(
    accounts.map(({ portalId, connection }) => [portalId, connection] as const),
  );
  return keepConfiguredAccounts(connections, store.accounts, () => new Date());
}

describe('a server that watches', () => {
  test('syncs again the accounts that are due, and begins nobody’s first sync', async () => {
    const due = prepare();
    const never = inProcessAccount();
    await due.settled();
    due.pass(freshFor + overlap);
    const before = due.requests.length;
    due.scheduler.watch(await kept(due, never));
    while (due.requests.length === before) await setTimeout(5);
    await due.settled();
    expect(never.requests).toEqual([]);
  });

  test('looks again from time to time', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const synced = vi.fn(store.accounts.synced);
    const prepared = prepare({ store: { ...store, accounts: { ...store.accounts, synced } } });
    const { scheduler, settled, pass, requests } = prepared;
    await settled();
    scheduler.watch(await kept(prepared));
    while (synced.mock.settledResults.length < 1) await setTimeout(5);
    const before = requests.length;
    pass(freshFor);
    await vi.advanceTimersByTimeAsync(60_000);
    while (requests.length === before) await setTimeout(5);
    await settled();
  });

  test('says in the log when it cannot look', async () => {
    const synced = () => Promise.reject(new TypeError('gone'));
    const prepared = prepare({ store: { ...store, accounts: { ...store.accounts, synced } } });
    const { scheduler, loggedWhole } = prepared;
    scheduler.watch(await kept(prepared));
    while (loggedWhole().length === 0) await setTimeout(5);
    expect(loggedWhole()).toEqual([
      expect.objectContaining({
        msg: 'checking for due syncs failed',
        error: expect.objectContaining({ type: 'TypeError' }),
      }),
    ]);
  });

  test('says nothing of what fails because it stops', async () => {
    let fail: (error: Error) => void = () => undefined;
    const found = new Promise<never>((_resolve, reject) => (fail = reject));
    const prepared = prepare({
      store: { ...store, accounts: { ...store.accounts, synced: () => found } },
    });
    const { scheduler, logged } = prepared;
    scheduler.watch(await kept(prepared));
    await scheduler.close();
    fail(new Error('the pool is closed'));
    await setTimeout(20);
    expect(logged()).toEqual([]);
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
