import { expect, test } from 'vitest';
import { checkDealMapping } from './check-deal-mapping.ts';
import { defaultDealMapping } from './deal-mapping.ts';

const types = new Map([
  ['hs_is_closed_won', 'bool'],
  ['hs_mrr', 'number'],
  ['deal_currency_code', 'enumeration'],
  ['closedate', 'datetime'],
  ['partner_deal_type', 'enumeration'],
  ['partner_sale_kind', 'enumeration'],
  ['partner_product_line', 'string'],
  ['dealname', 'string'],
]);
const mapping = defaultDealMapping(types);

test('a mapping that the account’s properties fit has no faults', () => {
  expect(checkDealMapping(mapping, types, true)).toEqual([]);
  const without = { ...mapping, product: null, dealType: { ...mapping.dealType, property: null } };
  expect(checkDealMapping(without, types, true)).toEqual([]);
});

test.each([
  ['mrr', { mrr: 'dealname' }, 'number'],
  ['mrr', { mrr: 'closedate' }, 'number'],
  ['currency', { currency: 'hs_mrr' }, 'enumeration or string'],
  ['closedOn', { closedOn: 'dealname' }, 'date or datetime'],
  ['product', { product: 'hs_mrr' }, 'enumeration or string'],
])('%s of another type is named: %o', (path, change, wanted) => {
  const faults = checkDealMapping({ ...mapping, ...change }, types, true);
  expect(faults).toEqual([{ path, message: expect.stringContaining(wanted) }]);
});

test('each property that the account lacks is named with its field', () => {
  const own = { ...mapping, currency: 'fee_currency' };
  expect(checkDealMapping(own, new Map(), true).map(({ path }) => path)).toEqual([
    'counts.property',
    'mrr',
    'currency',
    'closedOn',
    'product',
    'dealType.property',
    'kind.property',
  ]);
});

test('an account with one currency need not have the currency of a deal', () => {
  const { deal_currency_code: _, ...others } = Object.fromEntries(types);
  expect(checkDealMapping(mapping, new Map(Object.entries(others)), true)).toEqual([]);
});

test('line items need the scope to read them, and nothing else does', () => {
  const byLineItems = { ...mapping, mrrFrom: 'lineItems' } as const;
  expect(checkDealMapping(byLineItems, types, true)).toEqual([]);
  expect(checkDealMapping(byLineItems, types, false)).toEqual([
    { path: 'mrrFrom', message: expect.stringContaining('line_items') },
  ]);
  expect(checkDealMapping(mapping, types, false)).toEqual([]);
});
