import { createAccount } from 'hubspot-sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../store/store.ts';
import { LeaseLostError, type Lease } from '../store/sync-store.ts';
import { prepareSync } from '../testing/prepared-sync.ts';
import { startPglite, startPostgres, type TestDatabase } from '../testing/test-databases.ts';

/** A fifth of HubSpot's: a fifth of the records are as many pages. */
const pageSizes = { list: 20, search: 40 };

describe.each([
  ['PGlite', startPglite],
  ['PostgreSQL', startPostgres],
])('the lease of an account, on %s,', (_name, start) => {
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
  const leaseOf = (owner: string, lasts = 60_000): Lease => ({
    portalId: `account-${accounts}`,
    owner,
    lasts,
  });

  test('is one server’s, however many want it at once', async () => {
    accounts += 1;
    const owners = Array.from({ length: 10 }, (_, index) => leaseOf(String(index)));
    const got = await Promise.all(owners.map((lease) => store.sync.acquire(lease)));
    expect(got.filter(Boolean)).toHaveLength(1);
    const winner = owners[got.indexOf(true)];
    if (winner) await store.sync.release(winner);
    expect(await store.sync.acquire(leaseOf('next'))).toBe(true);
  });

  test('passes on when it is not renewed, and the first owner can write no more', async () => {
    accounts += 1;
    expect(await store.sync.acquire(leaseOf('killed'))).toBe(true);
    expect(await store.sync.acquire(leaseOf('next'))).toBe(false);
    // The last renewal before it was killed: from here on nobody renews.
    await store.sync.renew(leaseOf('killed', 50));
    await expect.poll(() => store.sync.acquire(leaseOf('next'))).toBe(true);
    await expect(store.sync.renew(leaseOf('killed'))).rejects.toBeInstanceOf(LeaseLostError);
    await store.sync.release(leaseOf('killed'));
    expect(await store.sync.acquire(leaseOf('third'))).toBe(false);
  });

  test('of a database whose clock ran ahead is free', async () => {
    accounts += 1;
    expect(await store.sync.acquire(leaseOf('ahead', 24 * 60 * 60_000))).toBe(true);
    expect(await store.sync.find(leaseOf('next').portalId)).toMatchObject({ leased: false });
    expect(await store.sync.acquire(leaseOf('next'))).toBe(true);
    await expect(store.sync.renew(leaseOf('ahead'))).rejects.toBeInstanceOf(LeaseLostError);
  });

  test('lost in the middle of a sync ends it, and the next server continues it', async () => {
    const account = createAccount({ seed: 9, clients: 160, pageSizes });
    const { sync, lease, portalId, calls } = await prepareSync(store, account);
    let slices = 0;
    const stolen = sync({
      inTurn: async (slice) => {
        const result = await slice();
        slices += 1;
        if (slices === 5) {
          await store.sync.release(lease);
          await store.sync.acquire({ ...lease, owner: 'thief' });
        }
        return result;
      },
    });
    await expect(stolen).rejects.toBeInstanceOf(LeaseLostError);
    expect(await store.facts.latest(portalId)).toBeNull();
    // What was read last may not have been written yet; all before it is.
    const done = (await store.sync.find(portalId))?.plan?.read.partner_clients ?? 0;
    expect(done).toBeGreaterThan(100);

    await store.sync.release({ ...lease, owner: 'thief' });
    calls();
    const { clients } = await sync();
    expect(new Set(clients.map(({ id }) => id)).size).toBe(160);
    const callsToGoOn = calls();
    const another = await prepareSync(store, account);
    await another.sync();
    expect(callsToGoOn).toBeLessThanOrEqual(another.calls() - Math.floor(done / pageSizes.search));
  });
});
