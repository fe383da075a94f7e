import { describe, expect, test } from 'vitest';
import type { SetAsideValue } from '../model/set-aside.ts';
import { readClient } from './client-facts.ts';
import { createDayReader } from './days.ts';

const dates = [
  'hs_next_renewal_date',
  'hs_next_cancellation_date',
  ...['marketing', 'sales', 'cms'].map((hub) => `hs_${hub}_hub_renewal_date`),
];

/** The facts of a client with these properties, in an account that has them and no others. */
function factsOf(properties: Record<string, string>, setAside: SetAsideValue[] = []) {
  const types = new Map(
    Object.keys(properties).map((name) => [name, dates.includes(name) ? 'date' : 'datetime']),
  );
  const days = createDayReader('Europe/Stockholm');
  return readClient({ id: '1', properties }, { types, days }, setAside);
}

const managed = { hs_is_managed: 'true', hs_managed_mrr: '500' };

describe('a cancellation', () => {
  test('of the whole subscription ends managed credit', () => {
    for (const properties of [
      { hs_next_cancellation_date: '2027-02-01' },
      {
        hs_next_cancellation_date: '1801440000000',
        hs_cancellation_products: 'MARKETING;SALES',
        hs_has_marketing_hub: 'true',
        hs_has_sales_hub: 'true',
      },
      // Which hubs that are is not known.
      {
        hs_next_cancellation_date: '2027-02-01',
        hs_cancellation_products: 'BUNDLE_7',
        hs_has_marketing_hub: 'true',
      },
    ]) {
      const facts = factsOf({ ...managed, ...properties });
      expect(facts.managed?.cancelsOn).toBe('2027-02-01');
      expect(facts.cancellation).toBeNull();
    }
  });

  test('of one hub of several does not, and is told', () => {
    const facts = factsOf({
      ...managed,
      hs_next_cancellation_date: '2027-02-01',
      hs_cancellation_products: 'CMS',
      hs_has_cms_hub: 'true',
      hs_has_sales_hub: 'true',
    });
    expect(facts.managed?.cancelsOn).toBeNull();
    expect(facts.cancellation).toMatchObject({ on: '2027-02-01', hubs: ['content'] });
  });

  const oneHub = {
    hs_next_cancellation_date: '2027-02-01',
    hs_cancellation_products: 'CMS;SERVICE',
    hs_has_cms_hub: 'true',
    hs_has_service_hub: 'true',
    hs_has_sales_hub: 'true',
  };

  test('of some hubs ends what these cost, by either name of a hub', () => {
    const priced = { ...oneHub, hs_cms_hub_mrr: '100.10', hs_service_hub_mrr: '20' };
    expect(factsOf({ ...managed, ...priced }).cancellation).toEqual({
      on: '2027-02-01',
      hubs: ['content', 'service'],
      mrr: 120.1,
    });
    const share = { hs_is_managed: 'true', hs_split_managed_mrr: '250' };
    const ofTwo = { ...share, ...priced, hs_number_of_managing_partners: '2' };
    expect(factsOf(ofTwo).cancellation?.mrr).toBe(60.05);
  });

  test.each([
    ['what a hub costs', { ...managed, hs_cms_hub_mrr: '100' }, 'hs_service_hub_mrr'],
    [
      'among how many partners it is shared',
      {
        hs_is_managed: 'true',
        hs_split_managed_mrr: '250',
        hs_cms_hub_mrr: '1',
        hs_service_hub_mrr: '2',
      },
      'hs_number_of_managing_partners',
    ],
  ])('of some hubs is a finding where it is not known %s', (_, properties, missing) => {
    const setAside: SetAsideValue[] = [];
    const facts = factsOf({ ...oneHub, ...properties }, setAside);
    expect(facts.cancellation).toEqual({
      on: '2027-02-01',
      hubs: ['content', 'service'],
      mrr: null,
    });
    expect(setAside).toContainEqual({ property: missing, reason: 'missing' });
  });

  test('of a client that is not managed ends nothing of ours, and is told', () => {
    const facts = factsOf({ hs_is_managed: 'false', hs_next_cancellation_date: '2027-02-01' });
    expect(facts.managed).toBeNull();
    expect(facts.cancellation).toEqual({ on: '2027-02-01' });
  });

  test('on a day that is none is set aside', () => {
    const setAside: SetAsideValue[] = [];
    const facts = factsOf({ ...managed, hs_next_cancellation_date: 'soon' }, setAside);
    expect(facts.managed?.cancelsOn).toBeNull();
    expect(setAside).toContainEqual({
      property: 'hs_next_cancellation_date',
      reason: 'notADate',
      value: 'soon',
    });
  });
});

describe('renewals', () => {
  test('are told by day, soonest first, with the hubs and what they cost', () => {
    const { renewals } = factsOf({
      hs_managed_local_mrr_currency: 'EUR',
      hs_next_renewal_date: '2027-01-03',
      hs_marketing_hub_renewal_date: '2027-06-30',
      hs_marketing_hub_mrr: '100.10',
      hs_sales_hub_renewal_date: '2027-01-03',
      hs_sales_hub_mrr: '900.000000',
      hs_cms_hub_renewal_date: '2027-01-03',
      hs_cms_hub_mrr: '1.2',
    });
    expect(renewals).toEqual([
      { on: '2027-01-03', hubs: ['sales', 'content'], mrr: 901.2, currency: 'EUR' },
      { on: '2027-06-30', hubs: ['marketing'], mrr: 100.1, currency: 'EUR' },
    ]);
  });

  test('have no amount that would leave a hub out, or is in an unknown currency', () => {
    const twoHubs = {
      hs_sales_hub_renewal_date: '2027-01-03',
      hs_sales_hub_mrr: '900',
      hs_marketing_hub_renewal_date: '2027-01-03',
    };
    const expected = [{ on: '2027-01-03', hubs: ['marketing', 'sales'] }];
    expect(factsOf({ ...twoHubs, hs_managed_local_mrr_currency: 'EUR' }).renewals).toEqual(
      expected,
    );
    expect(factsOf({ ...twoHubs, hs_marketing_hub_mrr: '5' }).renewals).toEqual(expected);
  });

  test('leave out a hub that the client does not have any more', () => {
    const { renewals } = factsOf({
      hs_has_sales_hub: 'false',
      hs_sales_hub_renewal_date: '2025-01-03',
      hs_next_renewal_date: '2027-01-03',
    });
    expect(renewals).toEqual([{ on: '2027-01-03' }]);
  });
});

describe('usage', () => {
  test('is score, trend and tools; Content Hub counts once by both of its names', () => {
    expect(
      factsOf({
        hs_available_property_groups: 'usage',
        hs_unified_usage_score: '31',
        hs_last_4_weeks_usage_score_trend: '-0.12',
        hs_is_sales_hub_activated: 'true',
        hs_is_content_hub_activated: 'false',
        hs_is_cms_hub_activated: 'true',
      }),
    ).toMatchObject({ toolsUsed: 2, usage: { score: 31, trend: -0.12 } });
  });

  test('that is not shared is unknown, not none', () => {
    expect(
      factsOf({
        hs_available_property_groups: '',
        hs_unified_usage_score: '',
        hs_is_sales_hub_activated: 'false',
        hs_is_marketing_hub_activated: 'false',
      }),
    ).toMatchObject({ toolsUsed: null, usage: { shared: false } });
  });

  test('of nothing at all stays zero where the client shares it, or nobody says whether it does', () => {
    const none = { hs_is_sales_hub_activated: 'false' };
    expect(factsOf({ ...none, hs_available_property_groups: 'usage' }).toolsUsed).toBe(0);
    expect(factsOf(none)).toMatchObject({ toolsUsed: 0, usage: null });
  });

  test('that can be seen is believed before an empty list of what is shared', () => {
    expect(
      factsOf({ hs_available_property_groups: '', hs_is_sales_hub_activated: 'true' }),
    ).toMatchObject({ toolsUsed: 1, usage: null });
  });
});

test('the last activity of the partner is a day of the account', () => {
  const at = { hs_last_active_partner_employee_active_at: '2026-11-01T23:30:00Z' };
  expect(factsOf(at).partnerActiveOn).toBe('2026-11-02');
});

test('an account without any of these properties reads on as before', () => {
  expect(factsOf({ hs_client_name: 'Example AB' })).toEqual({
    id: '1',
    name: 'Example AB',
    country: null,
    market: null,
    marketMultiplier: null,
    managed: null,
    toolsUsed: null,
    usage: null,
    renewals: null,
    cancellation: null,
    partnerActiveOn: null,
    reported: null,
  });
});
