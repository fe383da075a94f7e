import { sql } from 'drizzle-orm';
import { createAccount } from 'hubspot-sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FencedOutError } from '../model/turn.ts';
import { scheduleAccount } from '../store/account-store.ts';
import { openStore, type Store } from '../store/store.ts';
import { prepareSync } from '../testing/prepared-sync.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import { startPglite, type TestDatabase } from '../testing/test-databases.ts';

/** A fifth of HubSpot's: a fifth of the records are as many pages. */
const pageSizes = { list: 20, search: 40 };

describe.each([
  ['PGlite', startPglite],
  ['PostgreSQL', createPostgres],
])('the turn of an account, on %s,', (_name, start) => {
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
  let accounts = 0;
  const turnOf = (fence: string) => ({ portalId: `account-${accounts}`, fence });

  test('writes nothing any more once another has begun', async () => {
    accounts += 1;
    const [stalled, next] = [turnOf('job/0'), turnOf('job/1')];
    const { portalId } = stalled;
    await store.accounts.keep(portalId, new Date(0));
    expect(await store.sync.begin(stalled)).toBe(true);
    expect(await store.sync.begin(next)).toBe(true);
    const due = scheduleAccount(portalId, new Date(0), null);
    await expect(store.sync.save(stalled, { dirty: true }, due)).rejects.toBeInstanceOf(
      FencedOutError,
    );
    expect(await store.sync.find(portalId)).toMatchObject({ dirty: false });
    expect(await store.accounts.isDue(portalId, new Date(1))).toBe(false);
    await store.sync.save(next, { dirty: true }, due);
    expect(await store.sync.find(portalId)).toMatchObject({ dirty: true });
    expect(await store.accounts.isDue(portalId, new Date(1))).toBe(true);
  });

  test('does not begin where it is none any more', async () => {
    accounts += 1;
    const [stalled, next] = [turnOf('job/0'), turnOf('job/1')];
    await store.sync.begin(next);
    expect(await store.sync.begin(stalled, sql`false`)).toBe(false);
    await store.sync.save(next, {});
    await expect(store.sync.save(stalled, {})).rejects.toBeInstanceOf(FencedOutError);
  });

  test('writes nothing any more once the account has installed the app again', async () => {
    accounts += 1;
    const [before, after] = [turnOf('job/0'), turnOf('job/1')];
    const { portalId } = before;
    await store.sync.begin(before);

    const tokens = { sealed: 'a:tokens', keyId: 'a', accessExpiresAt: new Date() };
    const at = new Date();
    await store.grants.install({ portalId, scopes: [], installedBy: '1', tokens, at });
    await expect(store.sync.save(before, { dirty: true })).rejects.toBeInstanceOf(FencedOutError);
    expect(await store.sync.begin(after)).toBe(true);
    await store.sync.save(after, { dirty: true });
  });

  test('makes no facts and no snapshots any more once another has begun', async () => {
    accounts += 1;
    const [stalled, next] = [turnOf('job/0'), turnOf('job/1')];
    const { portalId } = stalled;
    await store.sync.begin(stalled);
    await store.sync.begin(next);
    const totals = { total: 1, sold: 1, sourced: 1, assisted: 0, managed: 0 };
    const everything = { from: 0, limit: 9 };
    for (const [turn, found] of [
      [stalled, 0],
      [next, 1],
    ] as const) {
      await store.facts.addClients(turn, 'sync', 0, [{ facts: { id: '1' }, companyIds: [] }]);
      const row = { objectType: 'deals', objectId: '1', property: null, reason: 'x' } as const;
      await store.facts.addSetAside(turn, 'sync', 0, [row]);
      await store.snapshots.keep(turn, [{ ruleSet: 'r', day: '2026-11-20', totals }]);
      await store.snapshots.fillBack(turn, [
        { ruleSet: 'r', day: '2026-11-19', totals, isComplete: true },
      ]);
      expect(await store.facts.clients(portalId, 'sync', everything)).toHaveLength(found);
      expect(await store.facts.setAside(portalId, 'sync')).toHaveLength(found);
      const days = ['2026-11-19', '2026-11-20'] as const;
      expect(await store.snapshots.between(portalId, 'r', ...days)).toHaveLength(2 * found);
    }
  });

  test('lost in the middle of a sync ends it, and the next turn continues it', async () => {
    const account = createAccount({ seed: 9, clients: 160, pageSizes });
    const { sync, turn, portalId, calls } = await prepareSync(store, account);
    let slices = 0;
    const fencedOut = sync({
      inTurn: async (slice) => {
        const result = await slice();
        slices += 1;
        if (slices === 5) await store.sync.begin({ ...turn, fence: 'the next' });
        return result;
      },
    });
    await expect(fencedOut).rejects.toBeInstanceOf(FencedOutError);
    expect(await store.facts.latest(portalId)).toBeNull();
    // What was read last may not have been written yet; all before it is.
    const done = (await store.sync.find(portalId))?.plan?.read.partner_clients ?? 0;
    expect(done).toBeGreaterThan(100);

    calls();
    const { clients } = await sync();
    expect(new Set(clients.map(({ id }) => id)).size).toBe(160);
    const callsToGoOn = calls();
    const another = await prepareSync(store, account);
    await another.sync();
    expect(callsToGoOn).toBeLessThanOrEqual(another.calls() - Math.floor(done / pageSizes.search));
  });
});
