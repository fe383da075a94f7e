import { syncSchema, type DealMapping, type FactsPage } from '@partner-tier-points/contract';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
/** The service's clock. */
let now = Date.now();
beforeAll(async () => {
  service = await startTestService([20], { now: () => new Date(now) });
});
afterAll(() => service?.close());

const mapping: DealMapping = {
  counts: { property: 'dealstage', values: ['closedwon'] },
  mrr: 'hs_mrr',
  currency: 'deal_currency_code',
  closedOn: 'closedate',
  product: null,
  dealType: {
    property: 'partner_deal_type',
    values: { sourced: 'sourced', assisted: 'assisted' },
    otherwise: 'sourced',
  },
  kind: { property: null, values: {}, otherwise: 'new' },
};
const hour = 60 * 60 * 1000;
const salesOf = (pages: FactsPage[]) =>
  pages.flatMap(({ clients }) => clients.flatMap(({ sales }) => sales ?? []));

/** The facts of an hour later, once the sync that they are due for has ended as it should. */
async function afterAnHour(hasEnded: (page: FactsPage) => boolean): Promise<FactsPage[]> {
  now += hour + 1;
  for (;;) {
    const pages = await service.allFacts({ sentAt: now });
    if (hasEnded(pages[0]!)) return pages;
    await setTimeout(20);
  }
}
const isFresh = ({ stale, asOf }: FactsPage) => !stale && asOf === new Date(now).toISOString();

test('a mapped property that is archived loses no sale, is named, and may come back', async () => {
  const account = service.accounts[0]!;
  const put = { method: 'PUT', body: { mapping }, sentAt: now };
  expect(await service.ask('/v1/deal-mapping', put)).toMatchObject({ status: 200 });
  const before = salesOf(await afterAnHour(isFresh));
  expect(before.length).toBeGreaterThan(0);

  account.missingProperties.deals.add('dealstage');
  // It shows only in a deal that is read again.
  const [sold] = before;
  account.setProperty('deals', sold!.id, 'hs_mrr', '4321', new Date(now));
  const stale = await afterAnHour(({ problem }) => problem !== null);
  expect(stale[0]).toMatchObject({ stale: true, problem: 'mapping.propertyMissing' });
  expect(salesOf(stale)).toEqual(before);
  const sync = syncSchema.parse((await service.ask('/v1/sync', { sentAt: now })).body);
  expect(sync.problem).toMatchObject({ properties: ['dealstage'] });

  account.missingProperties.deals.delete('dealstage');
  const after = salesOf(await afterAnHour(isFresh));
  expect(after).toEqual(
    before.map((sale) => (sale.id === sold!.id ? { ...sale, mrr: 4321 } : sale)),
  );
});
