import { describe, expect, it } from 'vitest';
import { createAccount } from '../account/account.ts';
import { everyPage, refusalOf, serve } from '../testing/sandbox-client.ts';

const account = createAccount({
  seed: 17,
  clients: 25,
  portalId: '25000017',
  timeZone: 'America/New_York',
});
const { clientFor } = await serve(account);
const client = clientFor(account);

describe('users', () => {
  const { usersApi } = client.settings.users;

  it('are a super admin and two who are not', async () => {
    const { results } = await everyPage((after) => usersApi.getPage(2, after));
    expect(results.map(({ firstName, superAdmin }) => [firstName, superAdmin])).toEqual([
      ['Ada', true],
      ['Omar', false],
      ['Saga', false],
    ]);
  });

  it('are found by id or by e-mail address', async () => {
    for (const user of account.users) {
      const byId = await usersApi.getById(user.id, 'USER_ID');
      expect(byId).toMatchObject({ id: user.id, superAdmin: user.superAdmin });
      expect(await usersApi.getById(user.email, 'EMAIL')).toEqual(byId);
    }
  });

  it('are refused when there is no such user', async () => {
    expect((await refusalOf(usersApi.getById('1', 'USER_ID'))).code).toBe(404);
  });
});

describe('properties', () => {
  it('list every property that a record can be asked for', async () => {
    for (const objectType of ['partner_clients', 'companies', 'deals'] as const) {
      const { results } = await client.crm.properties.coreApi.getAll(objectType);
      const named = new Set(results.map(({ name }) => name));
      const [record] = account.store(objectType);
      expect(Object.keys(record!.properties).filter((name) => !named.has(name))).toEqual([]);
    }
  });

  it("tell the partner's own properties from HubSpot's", async () => {
    const { results } = await client.crm.properties.coreApi.getAll('deals');
    const own = results.filter(({ hubspotDefined }) => !hubspotDefined);
    expect(own.map(({ name }) => name)).toEqual([
      'partner_deal_type',
      'partner_product_line',
      'partner_sale_kind',
    ]);
  });
});

describe('pipelines', () => {
  const { pipelinesApi } = client.crm.pipelines;

  it('hold the stage of every deal, closed where the deal is', async () => {
    const { results } = await pipelinesApi.getAll('deals');
    const stages = new Map(
      results.flatMap((pipeline) =>
        pipeline.stages.map((stage) => [`${pipeline.id} ${stage.id}`, stage.metadata!] as const),
      ),
    );
    expect(account.deals.size).toBeGreaterThan(0);
    for (const { properties } of account.deals) {
      const stage = stages.get(`${properties['pipeline']} ${properties['dealstage']}`);
      expect(stage).toMatchObject({ isClosed: properties['hs_is_closed'] });
      expect(stage?.['probability'] === '1.0').toBe(properties['hs_is_closed_won'] === 'true');
    }
  });

  it('are none for types without stages', async () => {
    expect((await pipelinesApi.getAll('companies')).results).toEqual([]);
    expect((await refusalOf(pipelinesApi.getAll('nothings'))).code).toBe(400);
  });
});

describe('account details', () => {
  it('say which account it is and when its days begin', async () => {
    const response = await client.apiRequest({ path: '/account-info/v3/details' });
    expect(await response.json()).toMatchObject({
      portalId: 25000017,
      timeZone: 'America/New_York',
      companyCurrency: 'USD',
      utcOffset: expect.stringMatching(/^-0[45]:00$/),
    });
  });
});
