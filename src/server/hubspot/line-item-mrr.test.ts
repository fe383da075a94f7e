import { describe, expect, test } from 'vitest';
import { isOfLineItems, revenueOf } from './line-item-mrr.ts';

const item = (properties: Record<string, string>) => ({ id: '1', properties });
const monthly = (price: string, rest: Record<string, string> = {}) =>
  item({ price, recurringbillingfrequency: 'monthly', ...rest });

describe('the MRR of a deal by its line items', () => {
  test.each([
    ['weekly', 120, 520],
    ['biweekly', 120, 260],
    ['monthly', 120, 120],
    ['quarterly', 120, 40],
    ['per_six_months', 120, 20],
    ['annually', 120, 10],
    ['per_two_years', 120, 5],
    ['per_three_years', 120, 3.333333],
    ['per_four_years', 120, 2.5],
    ['per_five_years', 120, 2],
  ])('is the amount of a period, billed %s', (recurringbillingfrequency, amount, mrr) => {
    const items = [item({ amount: String(amount), recurringbillingfrequency })];
    expect(revenueOf(items, 'SEK')).toEqual({ mrr, currency: 'SEK', setAside: [] });
  });

  test('is the sum of what HubSpot calculated, what is net of discounts and what is listed', () => {
    const items = [
      item({ hs_mrr: '100.10', amount: '9999', recurringbillingfrequency: 'annually' }),
      monthly('50', { amount: '0.20', quantity: '7' }),
      monthly('3', { quantity: '4' }),
      monthly('5', { amount: '', hs_mrr: '0' }),
    ];
    expect(revenueOf(items, null).mrr).toBe(117.3);
  });

  test('has nothing of a line item that is paid once', () => {
    const setup = item({ price: '5000', amount: '5000', recurringbillingfrequency: '' });
    expect(revenueOf([setup, monthly('10')], 'EUR').mrr).toBe(10);
    // Nothing recurs: that is known, and no MRR that is missing.
    expect(revenueOf([setup], 'EUR')).toEqual({ mrr: 0, currency: 'EUR', setAside: [] });
    expect(revenueOf([], 'EUR').mrr).toBeNull();
  });

  test.each([
    ['an amount that is no number', { amount: 'see quote' }, 'line_items.amount', 'notNumeric'],
    ['no amount', { price: '' }, 'line_items.amount', 'missing'],
    [
      'a frequency that nobody knows',
      { recurringbillingfrequency: 'per_moon' },
      'line_items.recurringbillingfrequency',
      'valueUnknown',
    ],
    [
      'a currency that there is not',
      { hs_line_item_currency_code: 'kr' },
      'line_items.hs_line_item_currency_code',
      'currencyUnknown',
    ],
  ])('is unknown with %s, not smaller', (_what, wrong, property, reason) => {
    const { mrr, setAside } = revenueOf([monthly('10'), monthly('20', wrong)], 'EUR');
    expect(mrr).toBeNull();
    expect(setAside).toMatchObject([{ property, reason }]);
    expect(setAside.every(isOfLineItems)).toBe(true);
  });

  test('is unknown where HubSpot does not give the line items', () => {
    const { mrr, setAside } = revenueOf(null, 'EUR');
    expect(mrr).toBeNull();
    expect(setAside).toEqual([{ property: 'line_items', reason: 'lineItemsRefused' }]);
    expect(isOfLineItems({ property: 'line_items_count', reason: 'missing' })).toBe(false);
  });
});

describe('the currency of line items', () => {
  const inCurrency = (code: string) => monthly('10', { hs_line_item_currency_code: code });

  test('is their own, else the deal’s', () => {
    expect(revenueOf([inCurrency('SEK')], 'EUR').currency).toBe('SEK');
    expect(revenueOf([inCurrency('')], 'EUR').currency).toBe('EUR');
    expect(revenueOf([inCurrency('')], null).currency).toBeNull();
  });

  test('is one, or amounts cannot be added up', () => {
    const { mrr, setAside } = revenueOf([inCurrency('SEK'), inCurrency('')], 'EUR');
    expect(mrr).toBeNull();
    expect(setAside).toEqual([
      {
        property: 'line_items.hs_line_item_currency_code',
        reason: 'severalValues',
        value: 'EUR, SEK',
      },
    ]);
    expect(revenueOf([inCurrency('EUR'), inCurrency('')], 'EUR').mrr).toBe(20);
  });

  test('of what is paid once does not matter', () => {
    const setup = item({ amount: '500', hs_line_item_currency_code: 'USD' });
    expect(revenueOf([setup, inCurrency('SEK')], 'SEK')).toMatchObject({
      mrr: 10,
      currency: 'SEK',
    });
  });
});
