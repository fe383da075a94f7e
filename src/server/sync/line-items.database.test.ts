import type { DealMapping } from '@partner-tier-points/contract';
import { createAccount } from 'hubspot-sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultDealMapping } from '../hubspot/deal-mapping.ts';
import { openStore, type Store } from '../store/store.ts';
import { prepareSync } from '../testing/prepared-sync.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import type { TestDatabase } from '../testing/test-databases.ts';
import { fullListEvery } from './begin-plan.ts';

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

const byLineItems: DealMapping = { ...defaultDealMapping(null), mrrFrom: 'lineItems' };
const perMonth: Record<string, number> = { monthly: 1, quarterly: 3, annually: 12 };

/** A synced account that sells with line items, and a clock that the test sets. */
async function synced(mapping: DealMapping = byLineItems, clients = 30) {
  const account = createAccount({ seed: 7, clients, lineItems: true });
  const clock = { now: new Date() };
  const prepared = await prepareSync(store, account, { now: () => clock.now });
  await store.dealMappings.save(prepared.portalId, mapping, '1', new Date(clock.now.getTime() - 1));
  const first = await prepared.sync();
  return { ...prepared, account, clock, first, firstCalls: prepared.calls() };
}
type Synced = Awaited<ReturnType<typeof synced>>;
const salesOf = ({ clients }: Synced['first']) =>
  new Map(clients.flatMap(({ sales }) => sales ?? []).map((sale) => [sale.id, sale]));

/** What the line items of the sandbox say, in an order and by a way of their own. */
function expectedMrr(account: Synced['account'], dealId: string): number | null {
  const ids = account.deals.get(dealId)?.associations.line_items ?? [];
  if (ids.length === 0) return null;
  return ids.reduce((sum, id) => {
    const { properties } = account.store('line_items').get(id)!;
    const months = perMonth[properties['recurringbillingfrequency'] ?? ''];
    return months === undefined ? sum : sum + Number(properties['amount']) / months;
  }, 0);
}

describe('a sync whose mapping takes MRR from line items', () => {
  test('has the MRR of every deal that counts, imported line items too', async () => {
    const { account, first } = await synced();
    const sales = [...salesOf(first).values()];
    expect(sales.length).toBeGreaterThan(20);
    let known = 0;
    for (const sale of sales) {
      const expected = expectedMrr(account, sale.id);
      if (expected === null || sale.mrr === null) {
        expect(sale.mrr).toBeNull();
        continue;
      }
      known += 1;
      expect(sale.mrr).toBeCloseTo(expected, 2);
      expect(sale.currency).toBe(account.deals.get(sale.id)?.properties['deal_currency_code']);
    }
    expect(known).toBeGreaterThan(0.9 * sales.length);
    const byProperty = await synced(defaultDealMapping(null));
    const ofDeals = [...salesOf(byProperty.first).values()].filter(({ mrr }) => Number(mrr) > 0);
    expect(ofDeals.length).toBeLessThan(known / 2);
    // Only a mapping that chooses line items reads them: the deals' associations, and two batches.
    expect(byProperty.firstCalls).toBeLessThan(first.clients.length);
    expect(byProperty.firstCalls + 1).toBeLessThan((await synced()).firstCalls);
  });

  test('costs two calls when nothing has changed', async () => {
    const { sync, calls, first } = await synced();
    const again = await sync();
    expect(calls()).toBe(2);
    expect(again.changed).toBe(false);
    expect(again.clients).toEqual(first.clients);
  });

  test('reads the line items of a changed deal again, and of no other', async () => {
    const { sync, calls, account, first } = await synced();
    const [id = ''] = salesOf(first).keys();
    const [item = ''] = account.deals.get(id)?.associations.line_items ?? [];
    account.setProperty('line_items', item, 'amount', '12000');
    account.setProperty('line_items', item, 'hs_mrr', '');
    account.setProperty('line_items', item, 'recurringbillingfrequency', 'annually');
    // HubSpot's own reaction to a changed line item.
    account.setProperty('deals', id, 'amount', '12000');
    const again = await sync();
    // Two searches, the deal's companies, its line items and those of the one deal; and, as after
    // every change under a mapping of the partner's own, whether its properties are still there.
    expect(calls()).toBe(2 + 1 + 2 + 3);
    expect(salesOf(again).get(id)?.mrr).toBe(1000);
    expect(again.clients.flatMap(({ sales }) => sales ?? []).length).toBe(salesOf(first).size);
  });

  test('finds a line item that changed without a sign of its deal with the next whole list', async () => {
    const { sync, account, first, clock } = await synced();
    const [id = ''] = salesOf(first).keys();
    const [item = ''] = account.deals.get(id)?.associations.line_items ?? [];
    account.setProperty('line_items', item, 'hs_mrr', '777');
    expect(salesOf(await sync()).get(id)?.mrr).toBe(salesOf(first).get(id)?.mrr);
    clock.now = new Date(clock.now.getTime() + fullListEvery);
    expect(salesOf(await sync()).get(id)?.mrr).toBe(777);
  });

  test.each([
    ['their associations', '/crm/v4/associations/deals/line_items'],
    ['one of them', '/crm/v3/objects/line_items/batch/read'],
  ])('lists a deal when HubSpot does not give %s, and keeps the others', async (_what, path) => {
    const { sync, account, first, clock } = await synced();
    const effect = { kind: 'failedRecords', records: 1 } as const;
    account.play([{ path, times: 1_000, effect }]);
    clock.now = new Date(clock.now.getTime() + fullListEvery);
    const again = await sync();
    const refused = again.setAside.filter(({ reason }) => reason === 'lineItemsRefused');
    expect(refused).toHaveLength(1);
    const [{ objectId, property }] = refused as [(typeof refused)[number]];
    expect(property).toBe('line_items');
    // Its reason is listed once.
    expect(again.setAside.filter((value) => value.objectId === objectId)).toHaveLength(1);
    const [before, now] = [salesOf(first), salesOf(again)];
    expect(now.get(objectId)?.mrr).toBeNull();
    now.delete(objectId);
    before.delete(objectId);
    expect(now).toEqual(before);
  });

  test('fails by the name of the scope that was taken away, and the last good figures stay', async () => {
    const { sync, account, clock, portalId, first } = await synced();
    account.revokeScope('crm.objects.line_items.read');
    clock.now = new Date(clock.now.getTime() + fullListEvery);
    await expect(sync()).rejects.toMatchObject({
      kind: 'refused',
      details: { scopes: ['crm.objects.line_items.read'] },
    });
    expect((await store.facts.latest(portalId))?.syncId).toBe(first.sync.syncId);
  });
});
