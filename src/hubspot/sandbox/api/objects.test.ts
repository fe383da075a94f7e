import { describe, expect, it } from 'vitest';
import { createAccount } from '../account/account.ts';
import { everyPage, refusalOf, serve } from '../testing/sandbox-client.ts';

const account = createAccount({ seed: 7, clients: 230, today: '2026-11-23' });
const deletions = createAccount({ seed: 8, clients: 30, today: '2026-11-23' });
const { clientFor } = await serve(account, deletions);
const objects = clientFor(account).crm.objects.basicApi;

describe('a list of records', () => {
  it('comes in pages that together hold every record once', async () => {
    const { results, pages } = await everyPage((after) =>
      objects.getPage('partner_clients', 100, after, ['hs_client_name']),
    );
    expect(pages).toBe(3);
    expect(results.map(({ id }) => id)).toEqual([...account.clients].map(({ id }) => id));
  });

  it('has ten records when no limit is named', async () => {
    expect((await objects.getPage('companies')).results).toHaveLength(10);
  });

  it.each([
    ['more than 100 records', 101, undefined],
    ['more than 50 with history', 51, ['hs_sold_tier_points']],
    ['no record', 0, undefined],
  ])('refuses %s', async (_, limit, history) => {
    const { code, body } = await refusalOf(
      objects.getPage('partner_clients', limit, undefined, undefined, history),
    );
    expect(code).toBe(400);
    expect(body).toMatchObject({ status: 'error', category: 'VALIDATION_ERROR' });
  });

  it('refuses a cursor that is none', async () => {
    const { code } = await refusalOf(objects.getPage('deals', 10, 'elsewhere'));
    expect(code).toBe(400);
  });

  it('is not shifted by a record deleted between two pages', async () => {
    const ids = [...deletions.clients].map(({ id }) => id);
    const api = clientFor(deletions).crm.objects.basicApi;
    const first = await api.getPage('partner_clients', 10);
    deletions.delete('partner_clients', ids[3]!);
    const second = await api.getPage('partner_clients', 10, first.paging?.next?.after);
    expect(second.results.map(({ id }) => id)).toEqual(ids.slice(10, 20));
    const archived = await api.getPage(
      'partner_clients',
      10,
      undefined,
      undefined,
      undefined,
      undefined,
      true,
    );
    expect(archived.results).toMatchObject([{ id: ids[3], archived: true }]);
  });
});

describe('properties', () => {
  it('are null without a value, left out when unknown, and text otherwise', async () => {
    const { results } = await objects.getPage('partner_clients', 100, undefined, [
      'hs_client_name',
      'hs_managed_mrr',
      'hs_no_such_property',
    ]);
    const values = results.flatMap(({ properties }) => Object.values(properties));
    expect(values).toContain(null);
    expect(values).toContain('');
    expect(values.every((value) => value === null || typeof value === 'string')).toBe(true);
    expect(Object.keys(results[0]!.properties).sort()).toEqual([
      'hs_client_name',
      'hs_createdate',
      'hs_lastmodifieddate',
      'hs_managed_mrr',
      'hs_object_id',
    ]);
  });

  it("are HubSpot's own few when none are named", async () => {
    const { results } = await objects.getPage('deals', 1);
    expect(Object.keys(results[0]!.properties).sort()).toEqual([
      'amount',
      'closedate',
      'createdate',
      'dealname',
      'dealstage',
      'hs_lastmodifieddate',
      'hs_object_id',
      'pipeline',
    ]);
  });

  it('come with their history, newest first and ending in the present value', async () => {
    const { results } = await objects.getPage('partner_clients', 50, undefined, undefined, [
      'hs_sold_tier_points',
    ]);
    const reported = results.filter(({ properties }) => properties['hs_sold_tier_points']);
    expect(reported.length).toBeGreaterThan(30);
    for (const { properties, propertiesWithHistory } of reported) {
      const entries = propertiesWithHistory!['hs_sold_tier_points']!;
      const times = entries.map(({ timestamp }) => timestamp.getTime());
      expect(entries[0]!.value).toBe(properties['hs_sold_tier_points']);
      expect(times).toEqual([...times].sort((a, b) => b - a));
      expect(entries.length).toBeGreaterThanOrEqual(2);
      expect(entries.length).toBeLessThanOrEqual(19);
    }
  });
});

describe('associations in a list', () => {
  it('lead from a partner client to its company and from there to its deals, and back', async () => {
    const { results } = await everyPage((after) =>
      objects.getPage('companies', 100, after, ['name'], undefined, ['deals', 'partner_clients']),
    );
    const deals = results.flatMap((company) => company.associations?.['deals']?.results ?? []);
    expect(new Set(deals.map(({ id }) => id))).toEqual(
      new Set([...account.deals].map(({ id }) => id)),
    );
    const clients = results.map((company) => company.associations!['partner_clients']!.results);
    expect(clients.map((found) => found.map(({ type }) => type))).toEqual(
      results.map(() => ['company_to_partner_client']),
    );
  });

  it('name every company of a deal twice: the primary one and the same without a label', async () => {
    const { results } = await objects.getPage('deals', 1, undefined, [], undefined, ['companies']);
    const found = results[0]!.associations!['companies']!.results;
    expect(found.map(({ type }) => type)).toEqual(['deal_to_company', 'deal_to_company_unlabeled']);
    expect(found[0]!.id).toBe(found[1]!.id);
  });

  it('are absent from a record without any', async () => {
    const { results } = await objects.getPage('companies', 100, undefined, [], undefined, [
      'deals',
    ]);
    const without = results.filter(({ id }) => !account.companies.get(id)!.associations.deals![0]);
    expect(without.length).toBeGreaterThan(0);
    expect(without.every(({ associations }) => associations === undefined)).toBe(true);
  });

  it('stop at 100 entries and say where the others are', async () => {
    const company = [...account.companies][0]!;
    const own = company.associations.deals!;
    company.associations.deals = [...account.deals].map(({ id }) => id).slice(0, 60);
    const { associations } = await objects.getById('companies', company.id, [], undefined, [
      'deals',
    ]);
    const { results, paging } = associations!['deals']!;
    const others = await clientFor(account).crm.associations.v4.basicApi.getPage(
      'companies',
      company.id,
      'deals',
      paging!.next!.after,
    );
    expect(results).toHaveLength(100);
    expect([
      ...new Set(results.map(({ id }) => id)),
      ...others.results.map(({ toObjectId }) => String(toObjectId)),
    ]).toEqual(company.associations.deals);
    company.associations.deals = own;
  });
});

describe('a record by id', () => {
  it('is the one in the list', async () => {
    const listed = (await objects.getPage('deals', 1, undefined, ['hs_mrr'])).results[0]!;
    expect(await objects.getById('deals', listed.id, ['hs_mrr'])).toEqual(listed);
  });

  it.each([
    ['a number of no record', '17', 'resource not found'],
    ['no number', 'acme', 'Object not found.  objectId are usually numeric.'],
  ])('is refused for %s', async (_, id, message) => {
    const { code, body } = await refusalOf(objects.getById('deals', id));
    expect(code).toBe(404);
    expect(body).toMatchObject({ status: 'error', message, category: 'OBJECT_NOT_FOUND' });
  });

  it('is found under the type id as under the name', async () => {
    const [deal] = account.deals;
    expect((await objects.getById('0-3', deal!.id)).id).toBe(deal!.id);
  });

  it.each([
    ['widgets', 'Unable to infer object type from: widgets'],
    ['0-9999', 'Invalid object or event type id: 0-9999'],
  ])('is refused for the type %s', async (objectType, message) => {
    const { code, body } = await refusalOf(objects.getById(objectType, '1'));
    expect(code).toBe(400);
    expect(body).toMatchObject({ message });
  });
});

describe('a change of a record', () => {
  const [company] = account.companies;
  const [deal] = account.deals;
  const update = (objectType: string, id: string, properties: Record<string, string>) =>
    objects.update(objectType, id, { properties });

  it('is refused without the scope, which the app does not ask for', async () => {
    const { code, body } = await refusalOf(update('companies', company!.id, { city: 'Oslo' }));
    expect(code).toBe(403);
    expect(body).toMatchObject({ category: 'MISSING_SCOPES' });
  });

  it('is seen at once, with its history, and says whether a deal is closed', async () => {
    account.grantScope('crm.objects.companies.write');
    account.grantScope('crm.objects.deals.write');
    await update('companies', company!.id, { city: 'Oslo', numberofemployees: '' });
    const read = await objects.getById('companies', company!.id, ['city'], ['city']);
    expect(read.properties['city']).toBe('Oslo');
    expect(read.propertiesWithHistory?.['city']?.[0]).toMatchObject({ value: 'Oslo' });
    for (const [stage, closed, won] of [
      ['closedlost', 'true', 'false'],
      ['closedwon', 'true', 'true'],
      ['contractsent', 'false', 'false'],
    ] as const) {
      const { properties } = await update('deals', deal!.id, { dealstage: stage });
      expect(properties).toMatchObject({ hs_is_closed: closed, hs_is_closed_won: won });
    }
  });

  it.each([
    ['PROPERTY_DOESNT_EXIST', { nothing: 'x' }],
    ['READ_ONLY_VALUE', { hs_object_id: '1' }],
    ['INVALID_DOUBLE', { amount: 'much' }],
    ['INVALID_DATE', { closedate: 'soon' }],
    ['INVALID_OPTION', { dealstage: 'nowhere' }],
  ])('is refused whole when one value is wrong: %s', async (error, wrong) => {
    account.grantScope('crm.objects.deals.write');
    const before = deal!.properties['dealname'];
    const call = update('deals', deal!.id, { dealname: 'Another name', ...wrong });
    const { code, body } = await refusalOf(call);
    expect([code, body['category']]).toEqual([400, 'VALIDATION_ERROR']);
    expect(body['message']).toContain(error);
    expect(deal!.properties['dealname']).toBe(before);
  });

  it('of a record that does not exist is refused', async () => {
    account.grantScope('crm.objects.deals.write');
    expect((await refusalOf(update('deals', '1', { dealname: 'x' }))).code).toBe(404);
  });
});
