import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeEnrolment } from './describe-enrolment.ts';
import type { SetAsideRow } from '../model/set-aside.ts';
import type { StoredSync } from '../model/stored-sync.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import { startPglite, type TestDatabase } from '../testing/test-databases.ts';
import { publishSync, type ClientRow } from './facts-store.ts';
import { openStore, type Store } from './store.ts';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));

const totalsOf = (total: number) => ({ total, sold: total, sourced: 0, assisted: 0, managed: 0 });

interface NewSync {
  clients: ClientRow[];
  setAside: SetAsideRow[];
  startedAt: Date;
}

const ofClient = (objectId: string) => ({
  objectType: 'partner_clients',
  objectId,
  reason: 'x',
});

/** A sync of so many clients, told apart by their ids; every fifth one was set aside. */
function syncOf(ids: string[], startedAt = day(1)): NewSync {
  return {
    startedAt,
    clients: ids.map((id) => ({ facts: { id }, companyIds: [`company-${id}`, 'shared'] })),
    setAside: ids
      .filter((_, index) => index % 5 === 0)
      .flatMap((id) => [
        { ...ofClient(id), property: 'hs_country', value: null },
        { ...ofClient(id), property: 'hs_managed_mrr', value: '12,5 “k”' },
      ]),
  };
}

/** Stores a sync as the server does: bit by bit, and visible at the end. */
async function publish(store: Store, portalId: string, sync: NewSync, completedAt: Date) {
  const syncId = randomUUID();
  const half = Math.ceil(sync.clients.length / 2);
  const turn = { portalId, fence: 'test' };
  await store.sync.begin(turn);
  await store.facts.addClients(turn, syncId, 0, sync.clients.slice(0, half));
  await store.facts.addClients(turn, syncId, half, sync.clients.slice(half));
  await store.facts.addSetAside(turn, syncId, 0, sync.setAside);
  expect(await store.facts.find(portalId, syncId)).toBeNull();
  const { startedAt, clients, setAside } = sync;
  const stored: StoredSync = {
    syncId,
    startedAt,
    totalClients: clients.length,
    setAside: new Set(setAside.map(({ objectId }) => objectId)).size,
  };
  await store.sync.save(turn, {}, publishSync(portalId, stored, completedAt));
  await store.facts.forget(turn);
  return stored;
}

describe.each([
  ['PGlite', startPglite],
  ['PostgreSQL', createPostgres],
])('the store on %s', (_name, start) => {
  let running: TestDatabase;
  let store: Store;
  let accounts = 0;
  /** An account that no other test uses. */
  const newAccount = () => String((accounts += 1));

  beforeAll(async () => {
    running = await start();
    store = await openStore(running.options);
  });
  afterAll(async () => {
    await store?.close();
    await running?.close();
  });

  test('opens twice: the migrations of a database that has them change nothing', async () => {
    await store.settings.save('again', { partner: {}, ruleSet: 'points-2026-01' }, '1', day(1));
    if (running.options.databaseUrl !== undefined) {
      const second = await openStore(running.options);
      expect(await second.settings.find('again')).toEqual({
        partner: {},
        ruleSet: 'points-2026-01',
      });
      await second.close();
    }
    await store.check();
  });

  test('keeps settings whole and replaces them', async () => {
    const portalId = newAccount();
    expect(await store.settings.find(portalId)).toEqual({ partner: {}, ruleSet: null });
    const partner = {
      creditedTier: 'Gold',
      creditedSince: '2026-01-15',
      grossRevenueRetention: 0.1 + 0.2,
      thresholds: { Gold: { total: 325.25 }, 'Ünïcode ☃': {} },
    };
    await store.settings.save(portalId, { partner, ruleSet: 'points-2026-01' }, '1', day(1));
    expect(await store.settings.find(portalId)).toEqual({ partner, ruleSet: 'points-2026-01' });
    await store.settings.save(portalId, { partner: {}, ruleSet: null }, '1', day(2));
    expect(await store.settings.find(portalId)).toEqual({ partner: {}, ruleSet: null });
  });

  test('keeps the last day of each month of what is old, and forgets old counts of calls', async () => {
    const rows = (days: string[]) =>
      days.map((day) => ({ ruleSet: 'points-2026-07', day, totals: totalsOf(0) }));
    const days = [
      '2025-01-30',
      '2025-02-01',
      '2025-02-26',
      '2025-03-01',
      '2025-03-31',
      '2025-04-02',
    ];
    for (const portalId of ['800', '801']) {
      const turn = { portalId, fence: 'test' };
      await store.accounts.keep(portalId, new Date());
      await store.sync.begin(turn);
      await store.snapshots.keep(turn, rows(days));
      for (const on of days) await store.calls.add(portalId, on, { calls: 2, leftToday: null });
    }
    const kept = async (portalId: string) => {
      const found = await store.snapshots.between(portalId, 'points-2026-07', '2000', '2100');
      return found.map((snapshot) => snapshot.day);
    };
    const counted = async (portalId: string) => {
      const counts = await Promise.all(days.map((on) => store.calls.on(portalId, on)));
      return counts.map(({ calls }) => calls);
    };
    // By a clock that is years ahead nothing goes of which there is not that much more.
    await store.snapshots.trim('800', '2036-03-02', 6);
    await store.calls.trim('800', '2036-03-02', 6);
    expect(await kept('800')).toEqual(days);
    expect(await counted('800')).toEqual([2, 2, 2, 2, 2, 2]);
    await store.snapshots.trim('800', '2025-03-02', 1);
    await store.calls.trim('800', '2025-03-01', 1);

    expect(await kept('800')).toEqual(['2025-01-30', '2025-02-26', '2025-03-31', '2025-04-02']);
    expect(await kept('801')).toEqual(days);
    expect(await counted('800')).toEqual([0, 0, 0, 2, 2, 2]);
    expect(await counted('801')).toEqual([2, 2, 2, 2, 2, 2]);
  });

  test('keeps what the journal was asked for only in the turn in which it was asked', async () => {
    const portalId = '802';
    const [before, after] = ['before', 'after'].map((fence) => ({ portalId, fence }));
    await store.accounts.keep(portalId, new Date());
    await store.sync.begin(before!);
    await store.sync.begin(after!);
    await store.accounts.subscribed(before!, 'asked before');
    expect(await store.accounts.find(portalId)).toMatchObject({ journalSubscription: null });
    await store.accounts.subscribed(after!, 'asked after');
    expect(await store.accounts.find(portalId)).toMatchObject({
      journalSubscription: 'asked after',
    });
  });

  test('lists the accounts that are due, the longest due ones first', async () => {
    const [late, later, notYet, never] = [newAccount(), newAccount(), newAccount(), newAccount()];
    for (const account of [late, later, notYet, never]) await store.accounts.keep(account, day(1));
    await store.accounts.schedule(late, day(3));
    await store.accounts.schedule(later, day(2));
    await store.accounts.schedule(notYet, day(5));
    await store.accounts.keep(late, day(4));
    expect(await store.accounts.due(day(4), 9)).toEqual([later, late]);
    expect(await store.accounts.due(day(4), 1)).toEqual([later]);
    await store.accounts.schedule(later, null);
    expect(await store.accounts.due(day(4), 9)).toEqual([late]);
  });

  test('a key’s last use by a clock that ran ahead gives way to the next one', async () => {
    const portalId = newAccount();
    const given = { portalId, name: 'x', createdBy: '1', createdAt: day(1), endsOn: null };
    const { secret } = (await store.apiKeys.create(given, 9))!;
    const usedOn = async (at: Date) => {
      await store.apiKeys.use(secret, at, () => '2026-11-29');
      return (await store.apiKeys.list(portalId))[0]!.lastUsedAt;
    };
    for (const at of [day(2), day(9), day(3)]) expect(await usedOn(at)).toEqual(at);
  });

  test('accepting again with the same terms keeps the first time, and is logged once', async () => {
    const who = { portalId: newAccount(), userId: '7' };
    await store.enrolments.acceptForUser(who, 'v1', day(1));
    await store.enrolments.acceptForUser(who, 'v1', day(2));
    await store.enrolments.acceptForAccount(who, 'v1', day(3));
    await store.enrolments.acceptForAccount({ ...who, userId: '8' }, 'v1', day(4));
    await store.enrolments.acceptForUser(who, 'v2', day(5));
    expect(await store.enrolments.find(who)).toEqual({
      user: { enrolled: true, termsVersion: 'v2', acceptedAt: day(5) },
      account: { termsVersion: 'v1', acceptedBy: '7', acceptedAt: day(3) },
    });
    expect(await store.enrolments.acceptances(who.portalId)).toEqual([
      { userId: '7', scope: 'user', termsVersion: 'v1', acceptedAt: day(1) },
      { userId: '7', scope: 'account', termsVersion: 'v1', acceptedAt: day(3) },
      { userId: '7', scope: 'user', termsVersion: 'v2', acceptedAt: day(5) },
    ]);
  });

  test('of many acceptances at once one is kept and logged', async () => {
    const who = { portalId: newAccount(), userId: '7' };
    const times = Array.from({ length: 8 }, (_, index) => day(index + 1));
    await Promise.all([
      ...times.map((at) => store.enrolments.acceptForUser(who, 'v1', at)),
      ...times.map((at) => store.enrolments.acceptForAccount(who, 'v1', at)),
    ]);
    const log = await store.enrolments.acceptances(who.portalId);
    expect(log.map(({ scope }) => scope).toSorted()).toEqual(['account', 'user']);
  });

  test('what is kept for requests shows every write at once', async () => {
    const who = { portalId: newAccount(), userId: '7' };
    await store.accounts.keep(who.portalId, day(1));
    const recalled = async () => {
      const { settings, enrolment, isParticipant } = await store.requests.recall(who);
      return [settings.ruleSet, enrolment.account !== null, isParticipant];
    };
    expect(await recalled()).toEqual([null, false, false]);
    const chosen = { partner: {}, ruleSet: 'points-2026-01' };
    await store.settings.save(who.portalId, chosen, '1', day(1));
    expect(await recalled()).toEqual(['points-2026-01', false, false]);
    // A transaction.
    await store.enrolments.acceptForAccount(who, 'v1', day(1));
    expect(await recalled()).toEqual(['points-2026-01', true, false]);
    await store.enrolments.noteParticipant(who, day(1));
    expect(await recalled()).toEqual(['points-2026-01', true, true]);
  });

  test('reads once for the requests of a page, which come at the same time', async () => {
    const who = { portalId: newAccount(), userId: '7' };
    await store.accounts.keep(who.portalId, day(1));
    const [one, other] = await Promise.all([
      store.requests.recall(who),
      store.requests.recall(who),
    ]);
    expect(one).toBe(other);
  });

  test('notes nobody as a participant whose account has left since', async () => {
    const who = { portalId: newAccount(), userId: '7' };
    await store.enrolments.acceptForAccount(who, 'v1', day(1));
    await store.enrolments.leaveAsAccount(who.portalId);
    await store.enrolments.noteParticipant(who, day(2));
    expect(await store.enrolments.isParticipant(who)).toBe(false);
  });

  test("a user's own choice takes precedence over the account's, whatever came first", async () => {
    const step = fc.record({
      userId: fc.constantFrom('1', '2', '3'),
      action: fc.constantFrom('acceptUser', 'acceptAccount', 'leaveUser', 'leaveAccount'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const portalId = newAccount();
        const own = new Map<string, boolean>();
        let account = false;
        for (const { userId, action } of steps) {
          const who = { portalId, userId };
          if (action === 'acceptUser') {
            await store.enrolments.acceptForUser(who, 'v1', day(1));
            own.set(userId, true);
          } else if (action === 'acceptAccount') {
            await store.enrolments.acceptForAccount(who, 'v1', day(1));
            account = true;
            if (own.get(userId) === false) own.delete(userId);
          } else if (action === 'leaveUser') {
            await store.enrolments.leaveAsUser(who);
            if (account) own.set(userId, false);
            else own.delete(userId);
          } else {
            await store.enrolments.leaveAsAccount(portalId);
            account = false;
            for (const [user, enrolled] of own) if (!enrolled) own.delete(user);
          }
        }
        for (const userId of ['1', '2', '3']) {
          const record = await store.enrolments.find({ portalId, userId });
          const { enrolled, scope } = describeEnrolment(record, userId, 'v1');
          expect(enrolled).toBe(own.get(userId) ?? account);
          expect(scope).toBe(own.get(userId) ? 'user' : enrolled ? 'account' : null);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('a sync is complete and in order', async () => {
    const portalId = newAccount();
    const ids = Array.from({ length: 612 }, (_, index) => String(index));
    const stored = await publish(store, portalId, syncOf(ids), day(1));
    expect(stored).toMatchObject({ totalClients: 612, setAside: 123, startedAt: day(1) });
    expect(await store.facts.latest(portalId)).toEqual(stored);

    const rows = await store.facts.clients(portalId, stored.syncId, { from: 0, limit: 1000 });
    expect(rows.map(({ facts }) => facts.id)).toEqual(ids);
    expect(rows[11]?.bytes).toBe(Buffer.byteLength('{"id":"11"}'));
    const some = await store.facts.clients(portalId, stored.syncId, { from: 600, limit: 5 });
    expect(some.map(({ position }) => position)).toEqual([600, 601, 602, 603, 604]);
    const setAside = await store.facts.setAside(portalId, stored.syncId);
    expect(setAside).toEqual(syncOf(ids).setAside);
  });

  test('finds the clients of any of their companies', async () => {
    const portalId = newAccount();
    const { syncId } = await publish(store, portalId, syncOf(['a', 'b', 'c']), day(1));
    const idsOf = async (companyId: string) => {
      const rows = await store.facts.clients(portalId, syncId, { from: 0, limit: 9, companyId });
      return rows.map(({ facts }) => facts.id);
    };
    expect(await idsOf('company-b')).toEqual(['b']);
    expect(await idsOf('shared')).toEqual(['a', 'b', 'c']);
    expect(await idsOf('company')).toEqual([]);
  });

  test('keeps the sync before the newest for those who are in the middle of it', async () => {
    const portalId = newAccount();
    const first = await publish(store, portalId, syncOf(['a'], day(1)), day(1));
    const second = await publish(store, portalId, syncOf(['b', 'c'], day(2)), day(2));
    expect(await store.facts.latest(portalId)).toEqual(second);
    const idsOf = async (syncId: string) => {
      const rows = await store.facts.clients(portalId, syncId, { from: 0, limit: 9 });
      return rows.map(({ facts }) => facts.id);
    };
    expect(await idsOf(first.syncId)).toEqual(['a']);
    await publish(store, portalId, syncOf([], day(3)), day(3));
    expect(await store.facts.find(portalId, first.syncId)).toBeNull();
    expect(await idsOf(first.syncId)).toEqual([]);
    expect(await store.facts.setAside(portalId, first.syncId)).toEqual([]);
    expect(await idsOf(second.syncId)).toEqual(['b', 'c']);
  });

  test('one account never reaches the rows of another', async () => {
    const [mine, other] = [newAccount(), newAccount()];
    const { syncId } = await publish(store, mine, syncOf(['secret']), day(1));
    await store.settings.save(
      mine,
      { partner: { creditedTier: 'Elite' }, ruleSet: null },
      '1',
      day(1),
    );
    await store.enrolments.acceptForAccount({ portalId: mine, userId: '1' }, 'v1', day(1));
    await store.enrolments.acceptForUser({ portalId: mine, userId: '1' }, 'v1', day(1));

    expect(await store.facts.latest(other)).toBeNull();
    expect(await store.facts.find(other, syncId)).toBeNull();
    expect(await store.facts.clients(other, syncId, { from: 0, limit: 9 })).toEqual([]);
    expect(await store.facts.setAside(other, syncId)).toEqual([]);
    expect(await store.settings.find(other)).toEqual({ partner: {}, ruleSet: null });
    expect(await store.enrolments.find({ portalId: other, userId: '1' })).toEqual({
      account: null,
      user: null,
    });
    expect(await store.enrolments.acceptances(other)).toEqual([]);

    // What the other account does leaves mine as it was.
    for (const number of [2, 3, 4]) await publish(store, other, syncOf([]), day(number));
    await store.enrolments.leaveAsAccount(other);
    await store.enrolments.leaveAsUser({ portalId: other, userId: '1' });
    expect(await store.facts.clients(mine, syncId, { from: 0, limit: 9 })).toHaveLength(1);
    const record = await store.enrolments.find({ portalId: mine, userId: '1' });
    expect(record).toMatchObject({ account: { acceptedBy: '1' }, user: { enrolled: true } });
  });
});
