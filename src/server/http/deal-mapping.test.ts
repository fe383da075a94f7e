import { setTimeout } from 'node:timers/promises';
import {
  dealMappingPreviewSchema,
  dealMappingStateSchema,
  syncSchema,
  type DealMapping,
} from '@partner-tier-points/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ordinaryUser, startTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService([30]);
}, 60_000);
afterAll(() => service?.close());

const won: DealMapping = {
  counts: { property: 'dealstage', values: ['closedwon'] },
  ...{ mrr: 'amount', currency: 'deal_currency_code', closedOn: 'closedate' },
  product: 'no_such_property',
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

test('is previewed with its mistakes, and nothing is stored', async () => {
  const answer = await service.ask('/v1/deal-mapping/preview', { method: 'POST', body: won });
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
  });
  expect((await mapping()).custom).toBe(false);
});

test('of the partner’s own is used by the next sync, and its mistakes are set aside', async () => {
  const before = await salesNow();
  const put = await service.ask('/v1/deal-mapping', { method: 'PUT', body: { mapping: won } });
  expect(put).toMatchObject({ status: 200, body: { custom: true, mapping: won } });
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
