import { describe, expect, it } from 'vitest';
import { createAccount } from '../account/account.ts';
import type { SandboxRecord } from '../account/record.ts';
import { brokenKindsOf } from './broken.ts';
import { generateRecords } from './records.ts';

const today = '2026-11-23';
const now = Date.parse(today);
const money = { companyCurrency: 'USD', oneCurrency: false };
const day = 86_400_000;

const large = generateRecords({ seed: 31, clients: 600, today, money });
const clients = [...large.stores.partner_clients];
const deals = [...large.stores.deals];
const broken = new Set(large.brokenRows.map(({ id }) => id));

const share = (records: SandboxRecord[], holds: (record: SandboxRecord) => boolean) =>
  records.filter(holds).length / records.length;
const has = (name: string, value: string) => (record: SandboxRecord) =>
  record.properties[name] === value;
const timeOf = (value: string | null | undefined) =>
  /^\d+$/.test(value ?? '') ? Number(value) : Date.parse(value ?? '');

function dealsOf(client: SandboxRecord): SandboxRecord[] {
  const company = large.stores.companies.get(client.associations.companies![0]!)!;
  return company.associations.deals!.map((id) => large.stores.deals.get(id)!);
}

describe('every account of 25 clients', () => {
  const small = Array.from({ length: 12 }, (_, seed) =>
    generateRecords({ seed, clients: 25, today, money }),
  );

  it('has at least two broken partner clients and a broken deal', () => {
    for (const { brokenRows } of small) {
      const types = brokenRows.map(({ objectType }) => objectType);
      expect(types.filter((type) => type === 'partner_clients').length).toBeGreaterThanOrEqual(2);
      expect(types).toContain('deals');
    }
  });

  it('has each kind of client', () => {
    for (const { stores } of small) {
      const all = [...stores.partner_clients];
      const expires = (client: SandboxRecord) =>
        timeOf(client.properties['hs_managed_relationship_estimated_expiration_date']);
      const withDeals = (client: SandboxRecord) =>
        stores.companies.get(client.associations.companies![0]!)!.associations.deals!.length > 0;
      const reported = (client: SandboxRecord) =>
        client.properties['hs_total_tier_points'] !== null;
      const kinds: Record<string, (client: SandboxRecord) => boolean> = {
        shared: ({ properties }) => Number(properties['hs_number_of_managing_partners']) >= 2,
        'lapses within 90 days': (client) =>
          expires(client) > now && expires(client) < now + 90 * day,
        'reported without deals': (client) => reported(client) && !withDeals(client),
        'neither reported nor deals': (client) => !reported(client) && !withDeals(client),
        'billed in kronor': has('hs_managed_local_mrr_currency', 'SEK'),
        'gives notice': (client) => client.properties['hs_next_cancellation_date'] !== null,
        'shares nothing': has('hs_available_property_groups', ''),
        'named in another script': ({ properties }) =>
          /[\p{Script=Han}\p{Script=Hangul}]/u.test(properties['hs_client_name'] ?? ''),
        'country as a code': ({ properties }) => properties['hs_country']!.length === 2,
      };
      for (const [kind, holds] of Object.entries(kinds)) {
        expect(all.filter(holds).length, kind).toBeGreaterThan(0);
      }
    }
  });
});

describe('a large account', () => {
  it('has about a quarter of its clients in growth markets', () => {
    const growth = share(clients, has('hs_market_name', 'growth_market'));
    expect(growth).toBeGreaterThan(0.18);
    expect(growth).toBeLessThan(0.3);
    for (const { properties } of clients.filter(has('hs_market_name', 'growth_market'))) {
      expect(['2.0000', '']).toContain(properties['hs_market_multiplier']);
    }
  });

  it('has none to six deals per company, won, lost and open', () => {
    const many = clients.map((client) => dealsOf(client).length);
    expect(new Set(many)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
    for (const { properties, id } of deals.filter(({ id }) => !broken.has(id))) {
      const open = properties['hs_is_closed'] === 'false';
      expect(timeOf(properties['closedate']) > now, id).toBe(open);
    }
    expect(share(deals, has('hs_is_closed_won', 'true'))).toBeGreaterThan(0.6);
    expect(deals.filter(has('dealstage', 'closedlost')).length).toBeGreaterThan(0);
  });

  it('has product lines sold before the rate rose and upsold since', () => {
    const rateRose = Date.parse('2024-02-27');
    const upsold = clients.filter((client) => {
      const won = dealsOf(client).filter(has('hs_is_closed_won', 'true'));
      return won.some((upsell) => {
        const first = won.find(
          (deal) =>
            deal.properties['partner_product_line'] === upsell.properties['partner_product_line'],
        );
        return (
          upsell.properties['partner_sale_kind'] === 'upsell' &&
          timeOf(upsell.properties['closedate']) > now - 365 * day &&
          timeOf(first?.properties['closedate']) < rateRose
        );
      });
    });
    expect(upsold.length / clients.length).toBeGreaterThan(0.05);
  });

  it('begins every product line of a client with a new or cross-sold deal', () => {
    for (const client of clients) {
      const lines = new Set<string>();
      for (const { properties } of dealsOf(client).filter(has('hs_is_closed_won', 'true'))) {
        const line = properties['partner_product_line']!;
        const first = ['new', 'cross-sell'].includes(properties['partner_sale_kind']!);
        expect(lines.has(line)).toBe(!first);
        lines.add(line);
      }
    }
  });

  it('writes dates in both of the ways that HubSpot does', () => {
    for (const name of ['hs_relationship_start_date', 'hs_tiering_properties_updated_at']) {
      const values = clients.flatMap(({ properties }) => properties[name] ?? []);
      const epochs = values.filter((value) => /^\d{12,13}$/.test(value)).length;
      expect(epochs, name).toBeGreaterThan(0);
      expect(values.length - epochs, name).toBeGreaterThan(epochs);
      expect(
        values.map(timeOf).every((time) => time <= now),
        name,
      ).toBe(true);
    }
  });

  it('tells when clients renew and cancel, by hub, and who shares nothing', () => {
    const owned = ({ properties }: SandboxRecord) =>
      Object.keys(properties).filter(
        (name) => /^hs_has_.*_hub$/.test(name) && properties[name] === 'true',
      );
    const withHubs = clients.filter((client) => owned(client).length > 0);
    const cancels = ({ properties }: SandboxRecord) =>
      properties['hs_next_cancellation_date'] !== null;
    expect(share(withHubs, cancels)).toBeGreaterThan(0.03);
    expect(share(withHubs, cancels)).toBeLessThan(0.1);
    const parts = withHubs.filter(cancels).filter((client) => {
      const ended = client.properties['hs_cancellation_products']!.split(';');
      return ended.length < owned(client).length;
    });
    expect(parts.length).toBeGreaterThan(0);
    for (const client of clients.filter(cancels)) {
      expect(timeOf(client.properties['hs_next_cancellation_date'])).toBeGreaterThan(now);
    }
    const silent = (client: SandboxRecord) =>
      client.properties['hs_available_property_groups'] === '';
    expect(share(withHubs, silent)).toBeGreaterThan(0.04);
    expect(share(withHubs, silent)).toBeLessThan(0.13);
    for (const { properties } of clients.filter(silent)) {
      expect(properties['hs_unified_usage_score']).toBe('');
      for (const [name, value] of Object.entries(properties)) {
        if (name.endsWith('_hub_activated')) expect(value).toBe('false');
      }
    }
    const trends = clients.flatMap(
      ({ properties }) => properties['hs_last_4_weeks_usage_score_trend'] || [],
    );
    expect(trends.length / clients.length).toBeGreaterThan(0.6);
    for (const trend of trends) expect(Math.abs(Number(trend))).toBeLessThan(0.2);
    const ofHubs = ({ properties }: SandboxRecord) =>
      Object.entries(properties).flatMap(([name, value]) =>
        /_hub_renewal_date$/.test(name) && value !== null ? timeOf(value) : [],
      );
    const onOneDay = (client: SandboxRecord) => new Set(ofHubs(client)).size === 1;
    expect(share(withHubs, onOneDay)).toBeGreaterThan(0.85);
    for (const { properties } of clients.filter(has('hs_is_managed', 'true'))) {
      expect(timeOf(properties['hs_last_active_partner_employee_active_at'])).toBeLessThan(
        now + day,
      );
    }
  });

  it('spoils one row in a hundred, in every way', () => {
    const rows = large.brokenRows.filter(({ objectType }) => objectType === 'partner_clients');
    expect(rows).toHaveLength(6);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set(brokenKindsOf('partner_clients')),
    );
    for (const { objectType, id, property, value } of large.brokenRows) {
      expect(large.stores[objectType].get(id)!.properties[property]).toBe(value);
    }
  });

  it('leaves every other amount a number that is zero or more', () => {
    for (const { id, properties } of [...clients, ...deals].filter(({ id }) => !broken.has(id))) {
      for (const name of ['hs_managed_mrr', 'hs_total_subscription_mrr', 'hs_mrr', 'amount']) {
        if (properties[name])
          expect(Number(properties[name]), `${id} ${name}`).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('reports points that are near the deals and yet not the same', () => {
    const reported = clients.filter(({ properties }) => properties['hs_total_tier_points']);
    expect(reported.length / clients.length).toBeGreaterThan(0.8);
    for (const { properties } of reported) {
      expect(Number(properties['hs_total_tier_points'])).toBeCloseTo(
        Number(properties['hs_sold_tier_points']) + Number(properties['hs_managed_tier_points']),
        6,
      );
    }
  });
});

describe('the line items of an account that sells with them', () => {
  const options = { seed: 9, clients: 30, today: '2026-11-23' };
  const [plain, account] = [createAccount(options), createAccount({ ...options, lineItems: true })];
  const itemsOf = (deal: SandboxRecord) =>
    (deal.associations.line_items ?? []).map((id) => account.store('line_items').get(id)!);

  it('say what the deals are worth a month, and nothing else is changed by them', () => {
    const perMonth: Record<string, number> = { monthly: 1, quarterly: 3, annually: 12 };
    const deals = [...account.deals];
    for (const deal of deals) {
      const monthly = Number(plain.deals.get(deal.id)!.properties['hs_mrr']);
      const recurring = itemsOf(deal).filter(
        (item) => item.properties['recurringbillingfrequency'],
      );
      if (!(monthly > 0)) {
        expect(itemsOf(deal)).toEqual([]);
        continue;
      }
      const [{ properties }] = recurring as [SandboxRecord];
      const months = perMonth[properties['recurringbillingfrequency']!]!;
      expect(Number(properties['amount']) / months).toBeCloseTo(monthly, 2);
      expect(properties['hs_line_item_currency_code']).toBe(deal.properties['deal_currency_code']);
    }
    const empty = deals.filter(({ properties }) => properties['hs_mrr'] === '');
    expect(empty.length).toBeGreaterThan(deals.length / 2);
    expect(empty.length).toBeLessThan(deals.length);
    expect(deals.some((deal) => itemsOf(deal).length > 1)).toBe(true);
    expect([...account.clients]).toEqual([...plain.clients]);
    expect([...account.companies]).toEqual([...plain.companies]);
  });

  it('are none in other accounts', () => {
    expect([...plain.store('line_items')]).toEqual([]);
  });
});
