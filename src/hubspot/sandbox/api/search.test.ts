import { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/objects/index.js';
import { describe, expect, it } from 'vitest';
import { createAccount } from '../account/account.ts';
import { everyPage, refusalOf, serve } from '../testing/sandbox-client.ts';

const account = createAccount({ seed: 11, clients: 450, today: '2026-11-23' });
const { clientFor } = await serve(account);
const search = clientFor(account).crm.objects.searchApi;
type Body = Parameters<typeof search.doSearch>[1];
type Filter = NonNullable<Body['filterGroups']>[number]['filters'][number];

const everyDeal = [...account.deals];
const operator = FilterOperatorEnum;

function found(filters: Filter[], more: Partial<Body> = {}) {
  return everyPage((after = '') =>
    search.doSearch('deals', { filterGroups: [{ filters }], limit: 200, after, ...more }),
  );
}

function timeOf(value: string | null | undefined): number {
  return /^\d+$/.test(value ?? '') ? Number(value) : Date.parse(value ?? '');
}

describe('a search', () => {
  it('without filters finds every record in pages of 200', async () => {
    const { results, pages } = await everyPage((after = '') =>
      search.doSearch('deals', { limit: 200, after }),
    );
    expect(pages).toBe(Math.ceil(everyDeal.length / 200));
    expect(results.map(({ id }) => id)).toEqual(everyDeal.map(({ id }) => id));
    expect(results.every((deal) => !('associations' in deal))).toBe(true);
  });

  it('compares dates by time whichever way they are written', async () => {
    const from = Date.parse('2026-01-01');
    const { results } = await found([
      { propertyName: 'closedate', operator: operator.Gte, value: '2026-01-01' },
    ]);
    const expected = everyDeal.filter(({ properties }) => timeOf(properties['closedate']) >= from);
    const written = expected.map(({ properties }) => /^\d+$/.test(properties['closedate']!));
    expect(new Set(written)).toEqual(new Set([true, false]));
    expect(new Set(results.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
  });

  it('reads an account in windows of ids', async () => {
    const middle = everyDeal[300]!.id;
    const { results } = await found([
      { propertyName: 'hs_object_id', operator: operator.Gt, value: middle },
    ]);
    expect(results.map(({ id }) => id)).toEqual(everyDeal.slice(301).map(({ id }) => id));
  });

  it('joins the filters of a group by and, the groups by or', async () => {
    const won: Filter = { propertyName: 'hs_is_closed_won', operator: operator.Eq, value: 'true' };
    const assisted: Filter = {
      propertyName: 'partner_deal_type',
      operator: operator.In,
      values: ['assisted'],
    };
    const both = await found([won, assisted]);
    const either = await found([], {
      filterGroups: [{ filters: [won] }, { filters: [assisted] }],
    });
    const isWon = (index: number) => everyDeal[index]!.properties['hs_is_closed_won'] === 'true';
    const isAssisted = (index: number) =>
      everyDeal[index]!.properties['partner_deal_type'] === 'assisted';
    const indices = everyDeal.map((_, index) => index);
    expect(both.results).toHaveLength(
      indices.filter((index) => isWon(index) && isAssisted(index)).length,
    );
    expect(either.results).toHaveLength(
      indices.filter((index) => isWon(index) || isAssisted(index)).length,
    );
  });

  it('splits the records by every operator and its opposite', async () => {
    const splits: [Filter, Filter][] = [
      [
        { propertyName: 'amount', operator: operator.Lt, value: '5000' },
        { propertyName: 'amount', operator: operator.Gte, value: '5000' },
      ],
      [
        { propertyName: 'amount', operator: operator.Lte, value: '5000' },
        { propertyName: 'amount', operator: operator.Gt, value: '5000' },
      ],
      [
        { propertyName: 'deal_currency_code', operator: operator.Eq, value: 'EUR' },
        { propertyName: 'deal_currency_code', operator: operator.Neq, value: 'EUR' },
      ],
      [
        { propertyName: 'dealname', operator: operator.ContainsToken, value: 'GmbH' },
        { propertyName: 'dealname', operator: operator.NotContainsToken, value: 'gmbh' },
      ],
      [
        { propertyName: 'partner_sale_kind', operator: operator.In, values: ['new', 'upsell'] },
        { propertyName: 'partner_sale_kind', operator: operator.NotIn, values: ['new', 'upsell'] },
      ],
      [
        { propertyName: 'hs_mrr', operator: operator.HasProperty },
        { propertyName: 'hs_mrr', operator: operator.NotHasProperty },
      ],
    ];
    for (const [one, other] of splits) {
      const ids = [await found([one]), await found([other])].map(({ results }) =>
        results.map(({ id }) => id),
      );
      expect(ids[0]!.length, one.operator).toBeGreaterThan(0);
      expect(ids.flat().sort(), one.operator).toEqual(everyDeal.map(({ id }) => id).sort());
    }
    const between = await found([
      { propertyName: 'amount', operator: operator.Between, value: '1000', highValue: '5000' },
    ]);
    expect(between.results.length).toBeGreaterThan(0);
    for (const { properties } of between.results) {
      expect(Number(properties['amount'])).toBeGreaterThanOrEqual(1000);
      expect(Number(properties['amount'])).toBeLessThanOrEqual(5000);
    }
  });

  it.each(['hs_mrr', '-hs_mrr'])('sorts by %s as numbers, those without one last', async (sort) => {
    const { results } = await found([], {
      filterGroups: [],
      sorts: [sort],
      properties: ['hs_mrr'],
    });
    const values = results.map(({ properties }) => Number(properties['hs_mrr']));
    const numbers = values.filter((value) => !Number.isNaN(value));
    const sign = sort.startsWith('-') ? -1 : 1;
    expect(numbers).toEqual([...numbers].sort((a, b) => sign * (a - b)));
    expect(numbers.length).toBeLessThan(values.length);
    expect(values.slice(numbers.length).every(Number.isNaN)).toBe(true);
  });

  it('looks for words in names', async () => {
    const [company] = account.companies;
    const { results } = await search.doSearch('companies', {
      query: company!.properties['domain']!,
    });
    expect(results.map(({ id }) => id)).toContain(company!.id);
    expect(results.length).toBeLessThan(10);
  });

  it.each<[string, Body]>([
    ['more than 200 a page', { limit: 201 }],
    ['anything beyond the first 10,000 results', { limit: 200, after: '9900' }],
    [
      'a sixth group',
      { filterGroups: Array(6).fill({ filters: [] }) as Body['filterGroups'] & [] },
    ],
    ['an unknown property', { sorts: ['hs_no_such_property'] }],
    ['a cursor that is none', { after: 'later' }],
  ])('refuses %s', async (_, body) => {
    const refusal = await refusalOf(search.doSearch('deals', body));
    expect(refusal.code).toBe(400);
    expect(refusal.body).toMatchObject({ category: 'VALIDATION_ERROR' });
  });

  it('still counts what is beyond the limit', async () => {
    const { total } = await search.doSearch('deals', { limit: 100, after: '9900' });
    expect(total).toBe(everyDeal.length);
  });
});
