import type { DealMapping } from '@partner-tier-points/contract';
import { openLedger, ruleSets, totalsOn, type PartnerFacts } from '@partner-tier-points/points';
import { describe, expect, test } from 'vitest';
import type { SetAsideValue } from '../model/set-aside.ts';
import { createDayReader } from './days.ts';
import { createDealReader } from './deal-facts.ts';
import { defaultDealMapping, mappedProperties } from './deal-mapping.ts';

const types = new Map([
  ...[
    'hs_mrr',
    'amount',
    'amount_in_home_currency',
    'annual_fee',
    'budget',
    'hs_closed_amount',
  ].map((name) => [name, 'number'] as const),
  ...['deal_currency_code', 'fee_currency', 'deal_kind', 'line', 'partner_deal_type'].map(
    (name) => [name, 'enumeration'] as const,
  ),
  ['hs_is_closed_won', 'bool'],
  ['closedate', 'datetime'],
  ['partner_product_line', 'string'],
]);
const amountCurrencies = new Map([
  ['amount', 'deal_currency_code'],
  ['amount_in_home_currency', null],
  ['annual_fee', 'fee_currency'],
  ['budget', null],
  ['hs_closed_amount', null],
  ['hs_closed_amount_in_home_currency', null],
  // Not what HubSpot says of it today; its documentation has it in the deal's currency.
  ['hs_mrr', null],
]);
const rules = ruleSets.find(({ id }) => id === 'points-2025-07')!;
const properties = { types, amountCurrencies };
const won = {
  hs_is_closed_won: 'true',
  closedate: '2025-09-10T10:00:00Z',
  partner_deal_type: 'sourced',
  partner_product_line: 'marketing-hub',
};

function read(values: Record<string, string>, changes: Partial<DealMapping> = {}) {
  const mapping = { ...defaultDealMapping(types), ...changes };
  const setAside: SetAsideValue[] = [];
  const deal = { id: '1', properties: { ...won, ...values } };
  const reader = createDealReader(mapping, properties, createDayReader('Europe/Stockholm'));
  return { sale: reader.read(deal, setAside), setAside };
}

/** Sold points of the one deal half a year after it closed. */
function sold(partner: PartnerFacts, ...deal: Parameters<typeof read>): number {
  const { sale } = read(...deal);
  const clients = [{ id: '512', country: 'SE', sales: sale === null ? [] : [sale] }];
  return totalsOn(openLedger({ partner, clients }, rules), '2026-02-01').sold;
}

describe('the currency of a sale', () => {
  test('is the company’s where the deal names none', () => {
    const values = { hs_mrr: '880', deal_currency_code: '' };
    expect(sold({ companyCurrency: 'EUR' }, values)).toBe(50);
  });

  test('is the company’s for an amount in the company’s currency, whatever the deal says', () => {
    const values = { amount_in_home_currency: '1000', amount: '144000', deal_currency_code: 'JPY' };
    const partner = { companyCurrency: 'USD' };
    expect(sold(partner, values, { mrr: 'amount_in_home_currency' })).toBe(50);
    expect(sold(partner, { ...values, budget: '1000' }, { mrr: 'budget' })).toBe(50);
    expect(sold(partner, values, { mrr: 'amount' })).toBe(50);
  });

  test('is the deal’s for an amount of which there is a copy in the company’s', () => {
    const values = { hs_closed_amount: '144000', deal_currency_code: 'JPY' };
    expect(sold({ companyCurrency: 'USD' }, values, { mrr: 'hs_closed_amount' })).toBe(50);
  });

  test('is in the property that HubSpot pairs with the amount', () => {
    const values = { annual_fee: '10560', fee_currency: 'EUR', deal_currency_code: 'JPY' };
    expect(sold({}, values, { mrr: 'annual_fee', mrrMonths: 12 })).toBe(50);
    const mapping = { ...defaultDealMapping(types), mrr: 'annual_fee' };
    expect(mappedProperties(mapping, amountCurrencies)).toContain('fee_currency');
  });

  test('that cannot be read leaves the amount unknown: it is not in the company’s', () => {
    expect(read({ hs_mrr: '880', deal_currency_code: 'kr' })).toMatchObject({
      sale: { mrr: null, currency: null },
      setAside: [{ property: 'deal_currency_code', reason: 'currencyUnknown' }],
    });
  });

  test('is any that HubSpot offers, in ISO 4217 or not: the partner may say what it is worth', () => {
    const values = { hs_mrr: '7000', deal_currency_code: 'CNH' };
    expect(read(values)).toMatchObject({ sale: { mrr: 7000, currency: 'CNH' }, setAside: [] });
    expect(sold({ conversions: [{ currency: 'CNH', value: 700 }] }, values)).toBe(50);
  });

  test('is the deal’s for HubSpot’s MRR', () => {
    expect(sold({ companyCurrency: 'JPY' }, { hs_mrr: '880', deal_currency_code: 'EUR' })).toBe(50);
  });
});

describe('several chosen options', () => {
  const counts = { property: 'deal_kind', values: ['Partner'] };

  test('count when one of them does', () => {
    for (const deal_kind of ['Partner', 'Partner;Renewal', 'Renewal;Partner']) {
      expect(read({ deal_kind }, { counts }).sale).not.toBeNull();
    }
    for (const deal_kind of ['Renewal', 'Partners;Renewal', '']) {
      expect(read({ deal_kind }, { counts }).sale).toBeNull();
    }
  });

  test('have one meaning, or are set aside', () => {
    const dealType = {
      property: 'deal_kind',
      values: { Found: 'sourced', Closed: 'sourced', Helped: 'assisted' },
      otherwise: null,
    } as const;
    const dealTypeOf = (deal_kind: string) => read({ deal_kind }, { dealType });
    expect(dealTypeOf('Found;Closed').sale?.dealType).toBe('sourced');
    expect(dealTypeOf('Renewal;Helped').sale?.dealType).toBe('assisted');
    expect(dealTypeOf('Found;Helped')).toMatchObject({
      sale: { dealType: null },
      setAside: [{ property: 'deal_kind', reason: 'severalValues' }],
    });
    expect(dealTypeOf('Renewal;Other')).toMatchObject({
      sale: { dealType: null },
      setAside: [{ property: 'deal_kind', reason: 'valueUnknown' }],
    });
  });

  test('that contradict each other are set aside where all other values have a meaning, too', () => {
    const dealType = {
      property: 'deal_kind',
      values: { Found: 'sourced', Helped: 'assisted' },
      otherwise: 'sourced',
    } as const;
    const dealTypeOf = (deal_kind: string) => read({ deal_kind }, { dealType });
    expect(dealTypeOf('Found;Helped')).toMatchObject({
      sale: { dealType: null },
      setAside: [{ property: 'deal_kind', reason: 'severalValues' }],
    });
    expect(dealTypeOf('Renewal;Other')).toMatchObject({
      sale: { dealType: 'sourced' },
      setAside: [],
    });
    expect(dealTypeOf('')).toMatchObject({ sale: { dealType: 'sourced' }, setAside: [] });
  });

  test('are told without the spaces that an option may have around it', () => {
    const spaced = { property: 'deal_kind', values: [' Partner '] };
    expect(read({ deal_kind: 'Renewal; Partner ' }, { counts: spaced }).sale).not.toBeNull();
    const dealType = {
      property: 'deal_kind',
      values: { 'Helped ': 'assisted' },
      otherwise: null,
    } as const;
    expect(read({ deal_kind: 'Helped ' }, { dealType }).sale?.dealType).toBe('assisted');
  });

  test('name one product line, or it is set aside', () => {
    const line = (value: string) => read({ line: value }, { product: 'line' });
    expect(line('marketing-hub').sale?.product).toBe('marketing-hub');
    expect(line('marketing-hub;sales-hub')).toMatchObject({
      sale: { product: null },
      setAside: [{ property: 'line', reason: 'severalValues' }],
    });
  });

  test('are no options in a property with free text', () => {
    const { sale } = read({ partner_product_line: 'hubs; all of them' });
    expect(sale?.product).toBe('hubs; all of them');
  });
});
