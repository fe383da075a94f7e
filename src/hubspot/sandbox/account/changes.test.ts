import { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/objects/index.js';
import { describe, expect, it } from 'vitest';
import { refusalOf, serve } from '../testing/sandbox-client.ts';
import { createAccount } from './account.ts';
import type { AccountChange } from './change.ts';

let now = Date.parse('2026-11-23T10:00:00Z');
const account = createAccount({
  seed: 43,
  clients: 25,
  today: '2026-11-23',
  searchDelay: 5_000,
  now: () => now,
});
const { clientFor } = await serve(account);
const { searchApi } = clientFor(account).crm.objects;
const { coreApi } = clientFor(account).crm.properties;

async function changedSince(objectType: string, since: number): Promise<string[]> {
  const filter = {
    propertyName: 'hs_lastmodifieddate',
    operator: FilterOperatorEnum.Gte,
    value: String(since),
  };
  const { results } = await searchApi.doSearch(objectType, {
    filterGroups: [{ filters: [filter] }],
    limit: 200,
  });
  return results.map(({ id }) => id);
}

describe('a change', () => {
  it.each<[string, AccountChange]>([
    ['a value', { kind: 'set', objectType: 'deals', place: 0.5, property: 'hs_mrr', value: '9' }],
    ['a new deal', { kind: 'addDeal', seed: 1, place: 0.3 }],
    [
      'an association that HubSpot counts',
      {
        kind: 'associate',
        from: { objectType: 'deals', place: 0.2 },
        to: { objectType: 'companies', place: 0.9 },
        touch: true,
      },
    ],
  ])('is found by a search once it is indexed: %s', async (_, change) => {
    const since = now;
    account.change(change);
    expect(await changedSince('deals', since)).toEqual([]);
    now += 5_000;
    expect(await changedSince('deals', since)).toHaveLength(1);
    now += 1;
  });

  it('that takes a record away is searched for in vain only after a while', async () => {
    const search = async () => (await searchApi.doSearch('deals', { limit: 0 })).total;
    const before = await search();
    account.change({ kind: 'delete', objectType: 'deals', place: 0.1 });
    account.change({ kind: 'set', objectType: 'deals', place: 0, property: 'hs_mrr', value: '1' });
    expect(await search()).toBe(before);
    now += 5_000;
    expect(await search()).toBe(before - 1);
    now += 1;
  });

  it('of an association is not always one of its records', async () => {
    const since = now;
    const [deal] = account.deals;
    const [company] = deal!.associations.companies!;
    account.disassociate(['deals', deal!.id], ['companies', company!], { touch: false });
    now += 5_000;
    expect(await changedSince('deals', since)).toEqual([]);
    expect(account.deals.get(deal!.id)!.associations.companies).not.toContain(company);
    expect(account.companies.get(company!)!.associations.deals).not.toContain(deal!.id);
  });

  it('can bring a whole client, younger than every other', async () => {
    const size = account.clients.size;
    account.change({ kind: 'addClient', seed: 5 });
    const youngest = [...account.clients].at(-1)!;
    expect(account.clients.size).toBe(size + 1);
    expect(account.companies.get(youngest.associations.companies![0]!)).toBeDefined();
    expect(Date.parse(youngest.properties['hs_lastmodifieddate']!)).toBe(now);
  });

  it('can take a property away', async () => {
    const names = async () => (await coreApi.getAll('deals')).results.map(({ name }) => name);
    const change = { objectType: 'deals', property: 'partner_sale_kind' } as const;
    account.change({ kind: 'removeProperty', ...change });
    expect(await names()).not.toContain('partner_sale_kind');
    const { results } = await searchApi.doSearch('deals', { properties: ['partner_sale_kind'] });
    expect(results[0]!.properties).not.toHaveProperty('partner_sale_kind');
    const sorted = searchApi.doSearch('deals', { sorts: ['partner_sale_kind'] });
    expect((await refusalOf(sorted)).code).toBe(400);
    account.change({ kind: 'restoreProperty', ...change });
    expect(await names()).toContain('partner_sale_kind');
  });

  it('in an account without records changes nothing', () => {
    const empty = createAccount({ seed: 1, clients: 0 });
    empty.change({ kind: 'delete', objectType: 'deals', place: 0.5 });
    empty.change({ kind: 'addDeal', seed: 1, place: 0.5 });
    expect(empty.deals.size).toBe(0);
  });
});
