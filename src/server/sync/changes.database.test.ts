import { createAccount, type SandboxAccount } from 'hubspot-sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../store/store.ts';
import { prepareSync, type SyncOptions } from '../testing/prepared-sync.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import type { TestDatabase } from '../testing/test-databases.ts';
import { fullListEvery } from './begin-plan.ts';

const minute = 60_000;
/** A fifth of HubSpot's: a fifth of the records are as many pages. */
const pageSizes = { list: 20, search: 40 };

const idOf = (records: { all(): readonly { id: string }[] }, index: number) =>
  records.all()[index]?.id ?? '';

// On PGlite each kind of change is synced by the fault runs.
describe('a second sync, on PostgreSQL,', () => {
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

  /** An account that was synced once, and again by a store that never saw it, to compare with. */
  async function syncedBefore(account: SandboxAccount, options: SyncOptions = {}) {
    const prepared = await prepareSync(store, account, options);
    const first = await prepared.sync();
    prepared.calls();
    const syncAnew = async () => {
      const anew = await prepareSync(store, account);
      return (await anew.sync()).clients;
    };
    return { ...prepared, first, syncAnew };
  }

  test('costs two calls when nothing has changed, and makes the facts fresh', async () => {
    const { sync, calls, first } = await syncedBefore(
      createAccount({ seed: 1, clients: 60, pageSizes }),
    );
    const again = await sync();
    expect(calls()).toBe(2);
    expect(again.changed).toBe(false);
    expect(again.sync.syncId).toBe(first.sync.syncId);
    expect(again.sync.startedAt.getTime()).toBeGreaterThan(first.sync.startedAt.getTime());
    expect(again.clients).toEqual(first.clients);
  });

  test('finds what was changed, and where it belongs now, in few calls', async () => {
    const account = createAccount({ seed: 2, clients: 30, pageSizes });
    const { sync, calls, syncAnew } = await syncedBefore(account);
    const [from, to] = [idOf(account.companies, 0), idOf(account.companies, 1)];
    const deal = account.deals.all().find((each) => each.associations.companies?.includes(from));
    if (deal === undefined) throw new Error('the company has no deal');
    account.setProperty('deals', deal.id, 'hs_mrr', '4321.5');
    deal.associations.companies = [to];
    account.setProperty('partner_clients', idOf(account.clients, 7), 'hs_client_name', 'Renamed');
    const again = await sync();
    // Two searches, the companies of what had changed of each type, and, since the deals that count
    // are more than a page, a search for all that has changed.
    expect(calls()).toBe(5);
    expect(again.changed).toBe(true);
    expect(again.clients).toEqual(await syncAnew());
    expect(again.clients.map(({ name }) => name)).toContain('Renamed');
  });

  test('follows more changes than a page of a search holds', async () => {
    const account = createAccount({ seed: 3, clients: 90, pageSizes });
    const { sync, syncAnew } = await syncedBefore(account);
    for (const { id } of account.clients.all()) {
      account.setProperty('partner_clients', id, 'hs_managed_mrr', '77');
    }
    expect((await sync()).clients).toEqual(await syncAnew());
  });

  test('notices what was deleted, and goes through only that type', async () => {
    const account = createAccount({ seed: 4, clients: 50, pageSizes });
    const { sync, calls, syncAnew } = await syncedBefore(account);
    account.delete('partner_clients', idOf(account.clients, 3));
    const again = await sync();
    expect(again.clients).toHaveLength(49);
    // Two searches; what has changed, two pages of clients, and the one that was not on them.
    expect(calls()).toBe(2 + 1 + 2 + 1);
    expect(again.clients).toEqual(await syncAnew());
  });

  test('sees a deal that was won without a sign of it, and its MRR, within the hour', async () => {
    const account = createAccount({ seed: 10, clients: 30, pageSizes });
    const { sync, syncAnew } = await syncedBefore(account);
    // The oldest of them: it is on no page of newest changes.
    const [open] = account.deals
      .all()
      .filter(({ properties }) => properties['hs_is_closed_won'] !== 'true');
    account.recalculate('deals', open?.id ?? '', 'hs_is_closed_won', 'true');
    account.recalculate('deals', open?.id ?? '', 'hs_mrr', '1234.5');
    const again = await sync();
    const sale = again.clients
      .flatMap(({ sales }) => sales ?? [])
      .find(({ id }) => id === open?.id);
    expect(sale).toMatchObject({ mrr: 1234.5 });
    expect(again.clients).toEqual(await syncAnew());
  });

  test('puts a deal with several companies where a list does, whatever their labels', async () => {
    const account = createAccount({ seed: 13, clients: 30, ownLabels: true, pageSizes });
    const ends = account.companies.all().slice(0, 3);
    const deal = account.deals.all().find((it) => it.properties['hs_is_closed_won'] === 'true');
    if (deal) deal.associations.companies = ends.map(({ id }) => id);
    const { sync, first, syncAnew } = await syncedBefore(account);
    account.setProperty('deals', deal?.id ?? '', 'hs_mrr', '77');
    const again = await sync();
    const ownerIn = (clients: typeof first.clients) =>
      clients.find(({ sales }) => sales?.some(({ id }) => id === deal?.id))?.companyId;
    expect(ownerIn(first.clients)).toBe(ends[0]?.id);
    expect(again.clients).toEqual(await syncAnew());
  });

  test('sets a record aside whose companies HubSpot refuses permanently, and syncs the others', async () => {
    const account = createAccount({ seed: 14, clients: 40 });
    const { sync, first } = await syncedBefore(account);
    const [refused, other] = first.clients.flatMap(({ sales }) => sales ?? []);
    account.setProperty('deals', refused?.id ?? '', 'hs_mrr', '71');
    account.setProperty('deals', other?.id ?? '', 'hs_mrr', '72');
    account.play([
      {
        path: '/crm/v4/associations/deals',
        times: 1_000,
        effect: { kind: 'failedRecords', records: 1 },
      },
    ]);
    const again = await sync();
    const isRefused = again.setAside.filter(({ reason }) => reason === 'companiesRefused');
    expect(isRefused).toHaveLength(1);
    const changed = [refused?.id, other?.id];
    expect(changed).toContain(isRefused[0]?.objectId);
    const counted = again.clients.flatMap(({ sales }) => sales ?? []);
    expect(counted.filter(({ id }) => changed.includes(id))).toHaveLength(1);
  });

  test('goes into a number of records that is always wrong once, not every hour', async () => {
    const account = createAccount({ seed: 11, clients: 50, wrongTotals: 1, pageSizes });
    const { sync, calls } = await syncedBefore(account);
    expect((await sync()).changed).toBe(false);
    calls();
    expect((await sync()).changed).toBe(false);
    expect(calls()).toBe(2);
  });

  test('rewrites no client when only an unused property has changed', async () => {
    const account = createAccount({ seed: 12, clients: 20 });
    let now = new Date();
    const { sync, first } = await syncedBefore(account, { now: () => now });
    const lost = account.deals
      .all()
      .find(({ properties }) => properties['hs_is_closed_won'] !== 'true');
    account.setProperty('deals', lost?.id ?? '', 'dealname', 'Renamed');
    expect((await sync()).sync.syncId).toBe(first.sync.syncId);
    // A complete list writes every record again.
    now = new Date(now.getTime() + fullListEvery);
    const listed = await sync();
    expect(listed.changed).toBe(false);
    expect(listed.sync.syncId).toBe(first.sync.syncId);
  });

  test('lists everything once a day, for changes that show in no search', async () => {
    const account = createAccount({ seed: 5, clients: 20 });
    let now = new Date();
    const { sync, syncAnew } = await syncedBefore(account, { now: () => now });
    const deal = account.deals.all()[0];
    if (deal) deal.associations.companies = [];
    expect((await sync()).changed).toBe(false);
    now = new Date(now.getTime() + fullListEvery);
    expect((await sync()).clients).toEqual(await syncAnew());
  });

  test('finds what was so new that the first one’s searches did not know it', async () => {
    const clock = { now: Date.parse('2026-11-20T10:00:00Z') };
    const account = createAccount({
      seed: 9,
      clients: 46,
      pageSizes,
      today: '2026-11-20',
      searchDelay: 60_000,
      now: () => (clock.now += 1),
    });
    for (const seed of [1, 2, 3]) account.change({ kind: 'addClient', seed });
    // Where the list meets the searches below these ids, it does not come to them.
    const { sync } = await syncedBefore(account, { now: () => new Date(clock.now) });
    clock.now += 10 * minute;
    expect((await sync()).clients).toHaveLength(49);
  });

  /** An account whose searches see a change a minute late, by a clock of the test's. */
  async function syncedLagging(seed: number) {
    const clock = { now: Date.parse('2026-11-20T10:00:00Z') };
    const account = createAccount({
      seed,
      clients: 46,
      pageSizes,
      today: '2026-11-20',
      searchDelay: 60_000,
      now: () => (clock.now += 1),
    });
    const prepared = await syncedBefore(account, { now: () => new Date(clock.now) });
    const names = async () => (await prepared.sync()).clients.map(({ name }) => name);
    const rename = (name: string) => {
      for (const { id } of account.clients.all()) {
        account.setProperty('partner_clients', id, 'hs_client_name', name);
      }
    };
    return { clock, names, rename };
  }
  test('finds what the searches of the one before did not see yet, on every page', async () => {
    const { clock, names, rename } = await syncedLagging(7);
    clock.now += 10 * minute;
    rename('Late');
    expect(await names()).not.toContain('Late');
    clock.now += 10 * minute;
    expect(new Set(await names())).toEqual(new Set(['Late']));
  });

  test('takes no older state from a search than a list has given', async () => {
    const { clock, names, rename } = await syncedLagging(8);
    clock.now += fullListEvery;
    rename('Listed');
    expect(new Set(await names())).toEqual(new Set(['Listed']));
    clock.now += 1_000;
    expect(new Set(await names())).toEqual(new Set(['Listed']));
  });

  test('of deals is a full one when the mapping was changed', async () => {
    const account = createAccount({ seed: 6, clients: 20 });
    const { sync, portalId } = await syncedBefore(account);
    const before = await sync();
    const mapping = {
      counts: { property: 'hs_is_closed', values: ['true'] },
      mrr: 'amount',
      currency: 'deal_currency_code',
      closedOn: 'closedate',
      product: null,
      dealType: { property: null, values: {}, otherwise: 'assisted' as const },
      kind: { property: null, values: {}, otherwise: null },
    };
    await store.dealMappings.save(portalId, mapping, '1', new Date());
    const sales = (await sync()).clients.flatMap((client) => client.sales ?? []);
    const salesBefore = before.clients.flatMap((client) => client.sales ?? []);
    expect(sales.length).toBeGreaterThan(salesBefore.length);
    expect(new Set(sales.map(({ dealType }) => dealType))).toEqual(new Set(['assisted']));
  });
});
