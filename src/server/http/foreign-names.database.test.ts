import {
  dealMappingStateSchema,
  syncSchema,
  type DealMapping,
} from '@partner-tier-points/contract';
import { createAccount } from 'hubspot-sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignNames } from '../../../test/foreign-names.ts';
import { startTestService, withoutQuotas, type TestService } from '../testing/test-service.ts';

const [dealName] = createAccount({ seed: 1, clients: 0 })
  .properties('deals')
  .filter(({ name }) => name === 'dealname');

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

describe.each(foreignNames.map((name) => [name]))('the name %j', (name) => {
  const once = encodeURIComponent(name.replace(/\p{Surrogate}/u, '\uFFFD'));
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
