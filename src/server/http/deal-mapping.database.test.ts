import { setTimeout } from 'node:timers/promises';
import {
  dealPropertiesSchema,
  dealMappingPreviewSchema,
  dealMappingStateSchema,
  syncSchema,
  type DealMapping,
} from '@partner-tier-points/contract';
import { openLedger, ruleSetInForce, totalsOn } from '@partner-tier-points/points';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { patience } from '../../../test/patience.ts';
import { ordinaryUser, startTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService([
    30,
    { clients: 12, companyCurrency: 'SEK', oneCurrency: true },
    { clients: 20, companyCurrency: 'EUR', lineItems: true },
  ]);
});
afterAll(() => service?.close());

const won: DealMapping = {
  counts: { property: 'dealstage', values: ['closedwon'] },
  mrr: 'amount',
  currency: 'deal_currency_code',
  closedOn: 'closedate',
  product: null,
  dealType: { property: 'partner_deal_type', values: { sourced: 'assisted' }, otherwise: null },
  kind: { property: 'dealtype', values: { newbusiness: 'new' }, otherwise: 'cross-sell' },
};
const mapping = async () =>
  dealMappingStateSchema.parse((await service.ask('/v1/deal-mapping')).body);
const salesNow = async () =>
  (await service.allFacts()).flatMap(({ clients }) => clients.flatMap(({ sales }) => sales ?? []));

test('is a default at first, and shows whole', async () => {
  expect(await mapping()).toMatchObject({
    custom: false,
    mapping: { counts: { property: 'hs_is_closed_won' }, mrr: 'hs_mrr' },
  });
});

test('can be picked from the options of the account’s properties', async () => {
  const ask = (userId?: string) =>
    service.ask('/v1/deal-properties', userId === undefined ? {} : { userId });
  const { choices } = dealPropertiesSchema.parse((await ask()).body);
  const optionsOf = (name: string) => choices.find((each) => each.name === name)?.options;
  expect(optionsOf('dealstage')).toContainEqual({ value: 'closedwon', label: 'Closed Won' });
  expect(optionsOf('partner_deal_type')?.map(({ value }) => value)).toEqual([
    'sourced',
    'assisted',
  ]);
  expect(optionsOf('hs_is_closed_won')?.map(({ value }) => value)).toEqual(['true', 'false']);
  expect(optionsOf('dealname')).toBeUndefined();
  expect(optionsOf('amount')).toBeUndefined();
  expect(await ask(ordinaryUser)).toMatchObject({ status: 403 });
});

test('is previewed with its mistakes, and nothing is stored', async () => {
  const body = { ...won, product: 'no_such_property' };
  const answer = await service.ask('/v1/deal-mapping/preview', { method: 'POST', body });
  const preview = dealMappingPreviewSchema.parse(answer.body);
  expect(preview.missingProperties).toEqual(['no_such_property']);
  expect(preview.looked).toBe(Math.min(200, service.accounts[0]?.deals.size ?? 0));
  expect(preview.counted).toBeGreaterThan(0);
  expect(preview.counted).toBeLessThan(preview.looked);
  // `assisted` means nothing in this mapping.
  expect(preview.mistaken).toBeGreaterThan(0);
  expect(preview.examples[0]?.mistakes).toContainEqual({
    property: 'partner_deal_type',
    reason: 'valueUnknown',
    value: 'assisted',
  });
  expect((await mapping()).custom).toBe(false);
});

test('is previewed with the sales that it would lose, measured by the mapping in use', async () => {
  const preview = async (body: DealMapping) =>
    dealMappingPreviewSchema.parse(
      (await service.ask('/v1/deal-mapping/preview', { method: 'POST', body })).body,
    );
  const { mapping: inUse } = await mapping();
  const today = await preview(inUse);
  expect(today.scored).toBeGreaterThan(0);
  expect(today.lost).toBe(0);
  const nothing = { ...inUse, counts: { property: 'dealstage', values: ['no_such_stage'] } };
  expect(await preview(nothing)).toMatchObject({ counted: 0, lost: today.scored });
  // More sales elsewhere do not hide what is lost.
  const open = { ...inUse, counts: { property: 'hs_is_closed_won', values: ['false'] } };
  expect((await preview(open)).lost).toBe(today.scored);
});

test('of the partner’s own is used by the next sync, and wrong values are set aside', async () => {
  const before = await salesNow();
  const put = await service.ask('/v1/deal-mapping', { method: 'PUT', body: { mapping: won } });
  expect(put).toMatchObject({ status: 200, body: { custom: true, mapping: won } });
  // The way back can be previewed too.
  expect((await mapping()).defaultMapping).toMatchObject({ mrr: 'hs_mrr' });
  let sales = await salesNow();
  while (sales.some(({ product }) => product !== null)) {
    await setTimeout(20);
    sales = await salesNow();
  }
  expect(sales.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted());
  expect(new Set(sales.map(({ dealType }) => dealType))).toEqual(new Set(['assisted', null]));
  expect(new Set(sales.map(({ kind }) => kind))).toEqual(new Set(['new', 'cross-sell']));
  const { setAside } = syncSchema.parse((await service.ask('/v1/sync')).body);
  expect(setAside.rows).toContainEqual(
    expect.objectContaining({ property: 'partner_deal_type', reason: 'valueUnknown' }),
  );

  await service.ask('/v1/deal-mapping', { method: 'PUT', body: { mapping: null } });
  expect((await mapping()).custom).toBe(false);
  while ((await salesNow()).every(({ product }) => product === null)) await setTimeout(20);
  expect(await salesNow()).toEqual(before);
});

test('is written and tried by super admins alone, and only when it is one', async () => {
  for (const [path, method, body] of [
    ['/v1/deal-mapping', 'PUT', { mapping: won }],
    ['/v1/deal-mapping/preview', 'POST', won],
  ] as const) {
    const request = { method, body, userId: ordinaryUser };
    expect(await service.ask(path, request)).toMatchObject({ status: 403 });
    const wrong = { ...won, mrr: 'hs_mrr; drop table' };
    const bad = method === 'PUT' ? { mapping: wrong } : wrong;
    expect(await service.ask(path, { method, body: bad })).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    });
  }
});

test('is refused where the account’s properties do not fit, field by field, and the old one stays', async () => {
  const mapping = { ...won, mrr: 'dealname', product: 'an_archived_property' };
  const answer = await service.ask('/v1/deal-mapping', { method: 'PUT', body: { mapping } });
  expect(answer).toMatchObject({
    status: 400,
    body: {
      code: 'request.invalid',
      fields: [
        { path: 'mapping.mrr', message: expect.stringContaining('string') },
        { path: 'mapping.product', message: expect.stringContaining('no such property') },
      ],
    },
  });
  const preview = await service.ask('/v1/deal-mapping/preview', { method: 'POST', body: mapping });
  expect(preview).toMatchObject({ status: 200, body: { usable: false } });
  const now = dealMappingStateSchema.parse((await service.ask('/v1/deal-mapping')).body);
  expect(now.custom).toBe(false);
});

describe('of an account in kronor that sells without line items', () => {
  const portalId = '101';
  const put = (path: string, body: unknown) => service.ask(path, { method: 'PUT', body, portalId });
  const previewOf = async (body: DealMapping) =>
    dealMappingPreviewSchema.parse(
      (await service.ask('/v1/deal-mapping/preview', { method: 'POST', body, portalId })).body,
    );

  test('the default finds no MRR, and the preview says so and what would do', async () => {
    const state = await service.ask('/v1/deal-mapping', { portalId });
    const { mapping } = dealMappingStateSchema.parse(state.body);
    const preview = await previewOf(mapping);
    expect(preview).toMatchObject({ scored: 0, companyCurrency: 'SEK' });
    expect(preview.counted).toBeGreaterThan(0);
    expect(preview.mistaken).toBe(preview.counted);
    expect(preview.examples[0]?.mistakes).toContainEqual({
      property: 'hs_mrr',
      reason: 'mrr.missing',
      value: null,
    });
    // What the page counts as not scored is in the settings with its reason, deal by deal.
    const clients = (await service.allFacts({ portalId })).flatMap((page) => page.clients);
    const sales = clients.flatMap((client) => client.sales ?? []);
    const sync = syncSchema.parse((await service.ask('/v1/sync', { portalId })).body);
    const told = sync.setAside.rows.filter(({ property }) => property === 'hs_mrr');
    expect(told.map(({ objectId }) => objectId).toSorted()).toEqual(
      sales.map(({ id }) => id).toSorted(),
    );
    expect(sync.setAside.rows).toContainEqual(
      expect.objectContaining({ objectType: 'deals', property: 'hs_mrr', reason: 'mrr.missing' }),
    );
    // Not yet: what kronor are worth is not known either.
    expect(preview.mrrSources).toContainEqual({ property: 'amount', mrrMonths: 12, scored: 0 });
  });

  test('scores once the amount says MRR and the partner says what kronor are worth', async () => {
    const settings = {
      partner: { conversions: [{ currency: 'SEK', value: 1_000 }] },
      ruleSet: null,
    };
    expect(await put('/v1/settings', settings)).toMatchObject({ status: 200, body: settings });
    const state = await service.ask('/v1/deal-mapping', { portalId });
    const { mapping } = dealMappingStateSchema.parse(state.body);
    const before = await previewOf(mapping);
    const source = before.mrrSources.find(({ property }) => property === 'amount');
    expect(source?.scored).toBeGreaterThan(0.8 * before.counted);
    const own = { ...mapping, mrr: 'amount', mrrMonths: 12 };
    // Such an account may have no property for the currency of a deal at all.
    service.accounts[1]!.missingProperties.deals.add('deal_currency_code');
    expect((await previewOf(own)).missingProperties).toEqual([]);
    const after = await previewOf(own);
    expect(after.scored).toBe(source?.scored);
    expect(await put('/v1/deal-mapping', { mapping: own })).toMatchObject({ status: 200 });
    for (;;) {
      const [page] = await service.allFacts({ portalId });
      const sales = page!.clients.flatMap((client) => client.sales ?? []);
      if (sales.some(({ mrr }) => mrr)) {
        const { partner, clients } = page!;
        expect(partner).toMatchObject({ companyCurrency: 'SEK', ...settings.partner });
        const today = new Date().toISOString().slice(0, 10);
        expect(
          totalsOn(openLedger({ partner, clients }, ruleSetInForce(today)), today).sold,
        ).toBeGreaterThan(0);
        return;
      }
      await setTimeout(20);
    }
  });
});

describe('of an account that sells with line items', () => {
  const portalId = '102';
  const scope = 'crm.objects.line_items.read';
  const account = () => service.accounts[2]!;
  const stateOf = async () =>
    dealMappingStateSchema.parse((await service.ask('/v1/deal-mapping', { portalId })).body);
  const previewOf = async (body: DealMapping) =>
    dealMappingPreviewSchema.parse(
      (await service.ask('/v1/deal-mapping/preview', { method: 'POST', body, portalId })).body,
    );
  const save = (mapping: DealMapping | null) =>
    service.ask('/v1/deal-mapping', { method: 'PUT', body: { mapping }, portalId });

  test('the preview shows which deals each source of MRR can score', async () => {
    const { mapping } = await stateOf();
    const preview = await previewOf(mapping);
    const { status, scored } = preview.lineItems;
    expect(status).toBe('ready');
    expect(scored).toBeGreaterThan(1.5 * preview.scored);
    const imported = preview.examples.find(
      (deal) => deal.counts && !deal.scored && deal.alsoScoredBy.includes('line_items'),
    );
    expect(account().deals.get(imported!.dealId)?.properties['hs_mrr']).toBe('');
    const chosen = await previewOf({ ...mapping, mrrFrom: 'lineItems' });
    expect(chosen).toMatchObject({ scored, lineItems: { scored } });
    const same = chosen.examples.find(({ dealId }) => dealId === imported!.dealId);
    expect(same).toMatchObject({ scored: true });
    expect(Number(same?.mrr)).toBeGreaterThan(0);
    // What is left is the property that it took the place of.
    expect(chosen.mrrSources).toContainEqual({
      property: 'hs_mrr',
      mrrMonths: 1,
      scored: preview.scored,
    });
  });

  test('an app without the scope is told so, and what works goes on working', async () => {
    account().revokeScope(scope);
    const { mapping } = await stateOf();
    const properties = await service.ask('/v1/deal-properties', { portalId });
    expect(dealPropertiesSchema.parse(properties.body).lineItems).toBe('noScope');
    const preview = await previewOf(mapping);
    expect(preview.lineItems).toEqual({ status: 'noScope', scored: 0 });
    expect(preview.scored).toBeGreaterThan(0);
    const chosen = await previewOf({ ...mapping, mrrFrom: 'lineItems' });
    expect(chosen.scored).toBe(0);
    expect(chosen.examples[0]?.mistakes).toContainEqual({
      property: 'line_items',
      reason: 'lineItemsRefused',
      value: null,
    });
    expect(await save({ ...mapping, mrrFrom: 'lineItems' })).toMatchObject({
      status: 400,
      body: {
        fields: [{ path: 'mapping.mrrFrom', message: expect.stringContaining(scope) as string }],
      },
    });
    expect((await stateOf()).custom).toBe(false);
    expect((await service.allFacts({ portalId })).length).toBeGreaterThan(0);
    account().grantScope(scope);
  });

  test('saved, it needs no property with the MRR, and the next sync scores by line items', async () => {
    const { mapping } = await stateOf();
    const own: DealMapping = { ...mapping, mrr: 'never_there', mrrFrom: 'lineItems' };
    expect(await save(own)).toMatchObject({ status: 200, body: { custom: true, mapping: own } });
    const scored = async () => {
      const clients = (await service.allFacts({ portalId })).flatMap((page) => page.clients);
      const sales = clients.flatMap(({ sales: some }) => some ?? []);
      return sales.filter(({ mrr }) => Number(mrr) > 0).length / sales.length;
    };
    await vi.waitFor(async () => expect(await scored()).toBeGreaterThan(0.9), patience);
  });
});
