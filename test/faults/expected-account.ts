import type { ObjectTypeName, SandboxAccount, SandboxRecord } from 'hubspot-sandbox';

/** What has to be stored of a client; every value says itself whether it is HubSpot's. */
export interface ExpectedClient {
  id: string;
  name: string | null;
  /** HubSpot's own points. */
  total: number | null;
  companyIds: string[];
  /** By deal id. */
  sales: Record<string, { mrr: number | null; product: string | null }>;
}

/**
 * What an account holds, worked out of its records without any of the server's code, so that both
 * have to be wrong in the same way for a loss to go unseen.
 */
export function expectedAccount(account: SandboxAccount, byLineItems: boolean): ExpectedClient[] {
  const clients = [...account.clients].map((record): ExpectedClient => {
    const value = valuesOf(account, 'partner_clients', record);
    return {
      id: record.id,
      name:
        value('hs_client_name') ??
        value('hs_client_account_name') ??
        value('hs_client_domain_name'),
      total: numberOf(value('hs_total_tier_points')),
      companyIds: record.associations.companies ?? [],
      sales: {},
    };
  });
  // A company is its client's whose first company it is; otherwise the first one's that has it.
  const ownerOf = (company: string) =>
    clients.find(({ companyIds }) => companyIds[0] === company) ??
    clients.find(({ companyIds }) => companyIds.includes(company));
  for (const deal of account.deals) {
    const value = valuesOf(account, 'deals', deal);
    if (value('hs_is_closed_won') !== 'true') continue;
    const owners = (deal.associations.companies ?? []).map(ownerOf);
    const owner = owners.find((client) => client !== undefined);
    if (owner === undefined) continue;
    const currency = value('deal_currency_code');
    owner.sales[deal.id] = byLineItems
      ? { mrr: mrrOfLineItems(account, deal, currency), product: null }
      : {
          // An amount in an unknown currency is worth nothing known.
          mrr: isCurrency(currency) ? numberOf(value('hs_mrr')) : null,
          product: value('partner_product_line'),
        };
  }
  return clients;
}

const monthsBetweenBills: Record<string, number> = { monthly: 1, quarterly: 3, annually: 12 };

/** What the sandbox's line items of a deal cost a month; what is paid once costs nothing. */
function mrrOfLineItems(
  account: SandboxAccount,
  deal: SandboxRecord,
  dealCurrency: string | null,
): number | null {
  const items = (deal.associations.line_items ?? []).flatMap(
    (id) => account.store('line_items').get(id) ?? [],
  );
  const costs = items.map(({ properties: { hs_line_item_currency_code: own, ...item } }) => {
    const months = monthsBetweenBills[item['recurringbillingfrequency'] ?? ''];
    if (!isCurrency(own || dealCurrency)) return months === undefined && !own ? 0 : NaN;
    return Number(item['hs_mrr']) || (months === undefined ? 0 : Number(item['amount']) / months);
  });
  const sum = costs.reduce((all, cost) => all + cost, 0);
  return items.length === 0 || Number.isNaN(sum) ? null : Math.round(sum * 1e6) / 1e6;
}

function valuesOf(account: SandboxAccount, objectType: ObjectTypeName, record: SandboxRecord) {
  return (property: string): string | null =>
    account.missingProperties[objectType].has(property)
      ? null
      : record.properties[property] || null;
}

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Of a deal without one the amount is in the company's. */
function isCurrency(code: string | null): boolean {
  return code === null || currencies.has(code.trim().toUpperCase());
}

function numberOf(text: string | null): number | null {
  const value = text === null ? NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : null;
}
