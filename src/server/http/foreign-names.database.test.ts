import {
  dealMappingStateSchema,
  syncSchema,
  type DealMapping,
} from '@partner-tier-points/contract';
import { createAccount } from 'hubspot-sandbox';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { titledNames } from '../../../test/foreign-names.ts';
import { startTestService, withoutQuotas, type TestService } from '../testing/test-service.ts';

const [dealName] = createAccount({ seed: 1, clients: 0 })
  .properties('deals')
  .filter(({ name }) => name === 'dealname');

const apiKeys = z.object({ keys: z.array(z.object({ id: z.string() })) });

let service: TestService;
let mapping: DealMapping;
beforeAll(async () => {
  // An account may call a property of its own whatever it likes.
  const deals = [{ ...dealName!, name: 'constructor' }];
  service = await startTestService([{ clients: 3, customProperties: { deals } }], {
    quotas: withoutQuotas,
  });
  ({ mapping } = dealMappingStateSchema.parse((await service.ask('/v1/deal-mapping')).body));
});
afterAll(() => service?.close());

test('a mapping to a property that is called as every object’s own syncs', async () => {
  const own = {
    ...mapping,
    product: 'constructor',
    dealType: { ...mapping.dealType, property: 'constructor', otherwise: 'sourced' },
  };
  const put = { method: 'PUT', body: { mapping: own } };
  expect((await service.ask('/v1/deal-mapping', put)).status).toBe(200);
  await service.allFacts();
  const sync = async () => syncSchema.parse((await service.ask('/v1/sync')).body);
  await expect.poll(sync).toMatchObject({ state: 'fresh', problem: null });
});

test('an account in which everything is called so syncs, and can be read', async () => {
  const names = titledNames.map(([, name]) => name);
  const deals = names.map((name, at) => ({
    ...dealName!,
    name: `own_${at}`,
    label: name,
    options: [{ label: name, value: name, displayOrder: 0, hidden: false }],
  }));
  const own = await startTestService([{ clients: names.length, customProperties: { deals } }]);
  try {
    const account = own.accounts[0]!;
    const set = (objectType: 'partner_clients' | 'companies' | 'deals', properties: string[]) => {
      const { records } = account.store(objectType).page(1_000);
      for (const [at, { id }] of records.entries()) {
        for (const property of properties) {
          account.setProperty(objectType, id, property, names[at % names.length]!);
        }
      }
      expect(records.length).toBeGreaterThan(names.length / 2);
    };
    set('partner_clients', ['name', 'hs_client_company_name', 'hs_company_name']);
    set('companies', ['name', 'country', 'domain']);
    set('deals', ['dealname', 'deal_currency_code', 'pipeline', 'dealstage', 'partner_deal_type']);
    for (const [at, name] of names.entries()) {
      account.users.push({ ...account.users[1]!, id: `9${at}`, firstName: name, lastName: name });
      account.teams.push({ id: `9${at}`, name });
    }
    await own.allFacts();
    const sync = async () => syncSchema.parse((await own.ask('/v1/sync')).body);
    await expect.poll(sync).toMatchObject({ state: 'fresh', problem: null });
    for (const path of ['/v1/access', '/v1/deal-properties', '/v1/alerts', '/v1/enrolments']) {
      expect([path, (await own.ask(path)).status]).toEqual([path, 200]);
    }
    const asked = 'ruleSet=points-2026-01&asOf=2026-11-01&language=en&locale=en-us&timeZone=UTC';
    expect((await own.ask(`/v1/comparison?${asked}`)).status).toBe(200);
    const preview = { method: 'POST', body: mapping };
    expect((await own.ask('/v1/deal-mapping/preview', preview)).status).toBe(200);
  } finally {
    await own.close();
  }
});

describe.each(titledNames)('the name %s', (_title, name) => {
  // More than an address may hold is refused before anybody looks at it.
  const once = encodeURIComponent(name.slice(0, 500).replace(/\p{Surrogate}/gu, '\uFFFD'));
  const inPath = encodeURIComponent(once).replaceAll('.', '%252E');
  const status = async (path: string, method = 'GET', body?: unknown) =>
    (await service.ask(path, { method, ...(body === undefined ? {} : { body }) })).status;

  test('is refused or taken in the path', async () => {
    const changes = { changes: [{ kind: 'lostClient', clientId: name }] };
    expect([200, 400, 404]).toContain(await status(`/v1/scenarios/${inPath}`, 'PUT', changes));
    expect(await status('/v1/scenarios')).toBe(200);
    expect([200, 400, 404]).toContain(await status(`/v1/scenarios/${inPath}`, 'DELETE'));
    const companies = { companyIds: ['1'] };
    expect([200, 400, 404]).toContain(await status(`/v1/lists/${inPath}`, 'PUT', companies));
    expect([200, 400, 404]).toContain(await status(`/v1/clients/${inPath}/history`));
    expect([400, 404]).toContain(await status(`/v1/texts/${inPath}?bundle=page`));
    expect([400, 404]).toContain(await status(`/v1/enrolments/${inPath}`, 'DELETE'));
    expect([400, 404]).toContain(await status(`/v1/exports/${inPath}/${inPath}?signature=1`));
  });

  test('is refused or taken in the query', async () => {
    expect([200, 400]).toContain(await status(`/v1/facts?companyId=${once}`));
    expect(await status(`/v1/facts?cursor=${once}`)).toBe(400);
    expect(await status(`/v1/snapshots?ruleSet=${once}`)).toBe(400);
    expect([200, 400]).toContain(await status(`/v1/session?${once}=1`));
    const asked = { ruleSet: 'points-2026-01', asOf: '2026-11-01', language: 'en' };
    for (const own of [
      { locale: name, timeZone: 'UTC' },
      { locale: 'en-us', timeZone: name },
      { locale: 'en-us', timeZone: 'UTC', cursor: name },
      { locale: 'en-us', timeZone: 'UTC', language: name },
      { locale: 'en-us', timeZone: 'UTC', ruleSet: name },
      { locale: 'en-us', timeZone: 'UTC', with: name },
    ]) {
      const query = Object.entries({ ...asked, ...own }).map(
        ([key, value]) => `${key}=${value === name ? once : value}`,
      );
      expect([200, 400]).toContain(await status(`/v1/comparison?${query.join('&')}`));
    }
  });

  test('is refused or taken in the body', async () => {
    const settings = { partner: {}, ruleSet: null };
    const tier = Object.fromEntries([[name, { total: 1 }]]);
    for (const body of [
      { ...settings, ruleSet: name },
      { ...settings, partner: { creditedTier: name } },
      { ...settings, partner: { thresholds: tier } },
      { ...settings, partner: { conversions: [{ currency: name, value: 1 }] } },
      Object.fromEntries([...Object.entries(settings), [name, 1]]),
    ]) {
      expect(await status('/v1/settings', 'PUT', body)).toBe(400);
    }
    const preferences = { ruleSet: null, goalTier: null, language: null };
    for (const field of Object.keys(preferences)) {
      expect(await status('/v1/preferences', 'PUT', { ...preferences, [field]: name })).toBe(400);
    }
    const table = {
      id: null,
      part: 0,
      format: 'json',
      last: true,
      columns: [name],
      rows: [[name]],
    };
    expect([200, 400]).toContain(await status('/v1/exports', 'POST', { ...table, name: 'a' }));
    expect([200, 400]).toContain(await status('/v1/exports', 'POST', { ...table, name }));
    const audience = { everyone: false, teams: [], users: [] };
    for (const own of [{ teams: [name] }, { users: [name] }]) {
      const access = { figures: audience, lists: { ...audience, ...own } };
      expect(await status('/v1/access', 'PUT', access)).toBe(400);
    }
    const lists = [{ kind: 'lapse', name }];
    expect([200, 400]).toContain(await status('/v1/alert-lists', 'PUT', { lists }));
    expect(await status('/v1/alert-lists')).toBe(200);
    expect([200, 400]).toContain(await status('/v1/api-keys', 'POST', { name, endsOn: null }));
    const { keys } = apiKeys.parse((await service.ask('/v1/api-keys')).body);
    for (const { id } of keys) expect(await status(`/v1/api-keys/${id}`, 'DELETE')).toBe(200);
    for (const address of [name, `${name}@partner.example`, `ada@${name}`, `ada@${name}.example`]) {
      const mail = { address, frequency: 'weekly', language: 'en' };
      expect([200, 400]).toContain(await status('/v1/alert-mail', 'PUT', mail));
      expect(await status('/v1/alert-mail')).toBe(200);
    }
    const values = Object.fromEntries([[name, 'sourced']]);
    for (const own of [
      { ...mapping, product: name === 'constructor' ? 'prototype' : name },
      { ...mapping, counts: { ...mapping.counts, property: name === 'constructor' ? '' : name } },
    ]) {
      expect(await status('/v1/deal-mapping', 'PUT', { mapping: own })).toBe(400);
    }
    const meaning = { ...mapping, dealType: { ...mapping.dealType, values } };
    expect([200, 400]).toContain(await status('/v1/deal-mapping', 'PUT', { mapping: meaning }));
  });
});
