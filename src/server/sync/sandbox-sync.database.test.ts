import { createAccount, type SandboxAccount } from 'hubspot-sandbox';
import { parseFacts } from '@partner-tier-points/points';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import { openStore, type Store } from '../store/store.ts';
import { prepareSync } from '../testing/prepared-sync.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import type { TestDatabase } from '../testing/test-databases.ts';

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
const prepare = (account: SandboxAccount) => prepareSync(store, account);

const won = (account: SandboxAccount, id: string) =>
  account.deals.get(id)?.properties['hs_is_closed_won'] === 'true';

describe('syncing an account', () => {
  const account = createAccount({ seed: 5, clients: 450, today: '2026-11-20' });

  test('gives every client once, with progress, as facts that the scoring module takes', async () => {
    const { sync, progress } = await prepare(account);
    const { clients } = await sync();
    const facts = parseFacts({ clients });
    expect(new Set(facts.clients.map(({ id }) => id))).toEqual(
      new Set([...account.clients.all()].map(({ id }) => id)),
    );
    const counts = progress.map((plan) => plan.read.partner_clients);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts).toContain(100);
    expect(counts.at(-1)).toBe(450);
    // The first page does not tell how many there are; the second slice does.
    const known = progress.filter(({ read }) => read.partner_clients > 100);
    expect(known.every(({ expected }) => expected.partner_clients === 450)).toBe(true);
  });

  test('counts every deal that was won, once, for the client of its company', async () => {
    const { sync } = await prepare(account);
    const { clients } = await sync();
    const expected = [...account.deals.all()]
      .filter(({ id }) => won(account, id))
      .map(({ id, associations }) => `${id} of ${associations.companies?.[0]}`);
    const sales = clients.flatMap(({ sales, companyId }) =>
      (sales ?? []).map(({ id }) => `${id} of ${companyId}`),
    );
    expect(sales.toSorted()).toEqual(expected.toSorted());
  });

  test('sets aside exactly the values that are broken, and keeps the rest of their rows', async () => {
    const { sync } = await prepare(account);
    const { clients, setAside } = await sync();
    const broken = account.brokenRows.filter(
      ({ objectType, id }) =>
        objectType === 'partner_clients' || (objectType === 'deals' && won(account, id)),
    );
    expect(broken.length).toBeGreaterThan(5);
    const told = (
      type: string,
      id: string,
      { property, value }: (typeof setAside | typeof broken)[0],
    ) => `${type} ${id} ${property} ${value}`;
    // What can be used but not scored is listed next to it.
    const values = setAside.filter(({ reason }) => !reason.includes('.'));
    expect(values.map((row) => told(row.objectType, row.objectId, row)).toSorted()).toEqual(
      broken.map((row) => told(row.objectType, row.id, row)).toSorted(),
    );
    expect(clients).toHaveLength(450);
  });

  test('asks for and does without what the account does not have', async () => {
    const { sync, connection } = await prepare(createAccount({ seed: 5, clients: 3 }));
    const { coreApi } = connection.client.crm.properties;
    const getAll = coreApi.getAll.bind(coreApi);
    vi.spyOn(coreApi, 'getAll').mockImplementation(async (objectType) => {
      const { results, ...rest } = await getAll(objectType);
      const had = results.filter(({ name }) => !/hub_activated$|^partner_|^hs_country$/.test(name));
      return { ...rest, results: had };
    });
    const getPage = vi.spyOn(connection.client.crm.objects.basicApi, 'getPage');
    const { clients, setAside } = await sync();
    const asked = getPage.mock.calls.flatMap(([, , , properties]) => properties ?? []);
    expect(asked).toContain('hs_client_name');
    expect(asked).not.toContain('hs_country');
    for (const facts of clients) {
      expect(facts).toMatchObject({ toolsUsed: null, country: null });
      for (const sale of facts.sales ?? []) {
        expect(sale).toMatchObject({ dealType: null, product: null });
        // HubSpot's standard deal type is used for the partner's own.
        expect(['new', 'cross-sell']).toContain(sale.kind);
      }
    }
    expect(clients.flatMap(({ sales }) => sales ?? [])).not.toEqual([]);
    expect(setAside.map(({ property }) => property)).not.toContain('hs_country');
  });

  test.each(['text', 'descending'] as const)(
    'is the same where the cursors of lists are %s',
    async (listCursors) => {
      const same = { seed: 5, clients: 60, today: '2026-11-20', pageSizes: { list: 15 } };
      const { sync, calls } = await prepare(createAccount({ ...same, listCursors }));
      const { clients } = await sync();
      expect(calls()).toBeLessThan(40);
      expect(clients).toEqual((await (await prepare(createAccount(same))).sync()).clients);
    },
  );

  test('takes its figures from HubSpot', async () => {
    const one = createAccount({ seed: 1, clients: 1, today: '2026-11-20' });
    const [client] = [...one.clients.all()];
    const values = {
      hs_client_name: 'Åkesson & söner',
      hs_country: 'Viet Nam',
      hs_market_name: 'growth_market',
      hs_market_multiplier: '2.0000',
      hs_is_managed: 'true',
      hs_managed_mrr: '1049.90',
      hs_managed_local_mrr_currency: 'SEK',
      hs_number_of_managing_partners: '2',
      hs_managed_relationship_estimated_expiration_date: '2027-02-01',
      hs_next_renewal_date: '2027-03-01',
      hs_next_cancellation_date: '2027-01-15',
      hs_cancellation_products: '',
      hs_last_active_partner_employee_active_at: '2026-11-02T08:00:00Z',
      hs_available_property_groups: 'usage',
      hs_unified_usage_score: '31',
      hs_last_4_weeks_usage_score_trend: '-0.12',
      hs_sold_tier_points: '50.5',
      hs_managed_tier_points: '',
      hs_total_tier_points: null,
      hs_tiering_properties_updated_at: '2026-04-30T23:30:00Z',
    };
    for (const [name, value] of Object.entries(values)) {
      one.setProperty('partner_clients', client?.id ?? '', name, value);
    }
    const { sync } = await prepare(one);
    expect((await sync()).clients[0]).toMatchObject({
      id: client?.id,
      name: 'Åkesson & söner',
      country: 'VN',
      market: 'growth',
      marketMultiplier: 2,
      managed: {
        mrr: 1049.9,
        currency: 'SEK',
        partners: 2,
        lapsesOn: '2027-02-01',
        cancelsOn: '2027-01-15',
      },
      usage: { score: 31, trend: -0.12 },
      renewals: expect.arrayContaining([expect.objectContaining({ on: '2027-03-01' })]),
      partnerActiveOn: '2026-11-02',
      // The account is in Stockholm, where it is past midnight.
      reported: { sold: 50.5, managed: null, total: null, updatedAt: '2026-05-01' },
    });
  });

  test('takes the share where HubSpot gives only that, and no managed MRR from the unmanaged', async () => {
    const two = createAccount({ seed: 1, clients: 2, today: '2026-11-20' });
    const [first, second] = [...two.clients.all()].map(({ id }) => id);
    const set = (id: string | undefined, name: string, value: string) =>
      two.setProperty('partner_clients', id ?? '', name, value);
    set(first, 'hs_is_managed', 'true');
    set(first, 'hs_managed_mrr', '');
    set(first, 'hs_split_managed_mrr', '200');
    set(first, 'hs_number_of_managing_partners', '3');
    set(second, 'hs_is_managed', 'false');
    set(second, 'hs_managed_mrr', '900');
    const { sync } = await prepare(two);
    const managed = (await sync()).clients.map(({ managed }) => managed);
    expect(managed).toEqual([expect.objectContaining({ mrr: 200, partners: 1 }), null]);
  });

  test('follows lists of companies that HubSpot cuts off', async () => {
    const one = createAccount({ seed: 1, clients: 1, today: '2026-11-20' });
    const client = [...one.clients.all()][0];
    const companyIds = Array.from({ length: 230 }, (_, index) => String(5_000_000 + index));
    if (client) client.associations.companies = [...companyIds];
    const { sync, portalId } = await prepare(one);
    await sync();
    const page = { afterId: 0, limit: 9 };
    const [stored] = await store.records.companies(portalId, 'partner_clients', page);
    expect(new Set(stored?.companyIds)).toEqual(new Set(companyIds));
  });
});

describe('when HubSpot fails', () => {
  /** Of several pages of each list. */
  const account = () =>
    createAccount({ seed: 3, clients: 24, today: '2026-11-20', pageSizes: { list: 20 } });
  const lists = '/crm/v3/objects/deals';

  test.each([429, 500, 503, 0])('with %i, it is asked again until it answers', async (status) => {
    const failing = account();
    failing.failNext({ status, times: 2, path: lists });
    const { sync } = await prepare(failing);
    expect((await sync()).clients).toHaveLength(24);
  });

  test.each([
    [{ status: 429, times: 3 }, 'rateLimited'],
    [{ status: 429, times: 1, policyName: 'DAILY' as const }, 'rateLimited'],
    [{ status: 429, times: 1, retryAfter: 60 }, 'rateLimited'],
    [{ status: 500, times: 3 }, 'unavailable'],
    [{ status: 0, times: 3 }, 'unavailable'],
    [{ status: 401, times: 2 }, 'unauthorized'],
    [{ status: 403, times: 1 }, 'refused'],
    [{ status: 400, times: 1 }, 'badRequest'],
  ])('for good with %o, the sync ends with its kind', async (forced, kind) => {
    const failing = account();
    failing.failNext({ ...forced, path: lists });
    const { sync } = await prepare(failing);
    const error = await sync().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HubSpotError);
    expect((error as HubSpotError).kind).toBe(kind);
    expect(String(error)).not.toContain(failing.accessToken);
  });

  test('an account that is no partner account refuses, and so does a missing scope, by name', async () => {
    const customer = createAccount({ seed: 1, clients: 0, partner: false });
    const scopeless = account();
    scopeless.revokeScope('crm.objects.deals.read');
    for (const [refusing, scopes] of [
      [customer, ['crm.objects.partner-clients.read']],
      [scopeless, ['crm.objects.deals.read']],
    ] as const) {
      const { sync, calls } = await prepare(refusing);
      await expect(sync()).rejects.toMatchObject({ kind: 'refused', details: { scopes } });
      expect(calls()).toBeLessThanOrEqual(3);
    }
  });

  test('a token that was revoked takes three calls to find out', async () => {
    const revoked = account();
    revoked.expireToken();
    const { sync, calls } = await prepare(revoked);
    await expect(sync()).rejects.toMatchObject({ kind: 'unauthorized' });
    expect(calls()).toBeLessThanOrEqual(3);
  });

  test.each([
    { status: 403, html: true },
    { status: 408 },
    { status: 423 },
    { status: 477, retryAfter: 0 },
  ])('a refusal that passes, %o, does not end the sync', async (refusal) => {
    const refusing = account();
    refusing.failNext({ ...refusal, times: 2, path: lists });
    const { sync } = await prepare(refusing);
    expect((await sync()).clients).toHaveLength(24);
  });

  test('a sync that is stopped ends', async () => {
    const slow = account();
    slow.failNext({ status: 503, times: 1_000, path: lists });
    const { sync, stopping } = await prepare(slow);
    const ended = expect(sync()).rejects.toBeInstanceOf(HubSpotError);
    stopping.abort();
    await ended;
  });

  test('a token that HubSpot refuses is asked for again, once', async () => {
    const expiring = account();
    let [token, asked] = ['old', 0];
    const renew = async (refused: string) => {
      if (refused === token) asked += 1;
      return (token = expiring.accessToken);
    };
    const accessToken = { current: async () => token, renew };
    const { sync } = await prepareSync(store, expiring, { accessToken });
    expect((await sync()).clients).toHaveLength(24);
    expect(asked).toBe(1);
  });

  test('a hanging answer is given up, and its connection with it', async () => {
    const hanging = account();
    hanging.failNext({ status: 200, delay: 60_000, times: 2, path: lists });
    // Where another answer takes as long, it is asked for again: how often does not matter.
    const callPolicy = { timeout: 300, retries: 100 };
    const { sync } = await prepareSync(store, hanging, { callPolicy });
    expect((await sync()).clients).toHaveLength(24);
  });

  test('what a failed sync had read is not read again', async () => {
    const failing = createAccount({
      seed: 3,
      clients: 180,
      today: '2026-11-20',
      pageSizes: { list: 20 },
    });
    const { sync, calls } = await prepare(failing);
    let turns = 0;
    const fourth = {
      inTurn: <Result>(slice: () => Promise<Result>) => {
        turns += 1;
        if (turns === 4) failing.failNext({ status: 500, times: 3, path: lists });
        return slice();
      },
    };
    await expect(sync(fourth)).rejects.toMatchObject({ kind: 'unavailable' });
    calls();
    expect((await sync()).clients).toHaveLength(180);
    // The deals alone; what HubSpot said of the account is remembered too.
    expect(calls()).toBeLessThanOrEqual(Math.ceil(failing.deals.size / 20) + 3);
  });
});
