import type { DealMapping } from '@partner-tier-points/contract';
import { HubSpotError } from './hubspot-error.ts';
import type { AmountCurrencies, PropertyTypes } from '../model/property-types.ts';

/** The partner's own property for the kind of a sale; HubSpot's standard one where it is missing. */
const ownKind = 'partner_sale_kind';
const standardKind = 'dealtype';
/** HubSpot's own; an account with one currency need not have it, and its amounts are in that one. */
export const dealCurrency = 'deal_currency_code';

/**
 * The mapping of an account that has set none: deals that HubSpot calls won, with HubSpot's MRR.
 * HubSpot has no property for the deal type of a partner or for the product line; `partner_deal_type`
 * and `partner_product_line` are names that a partner may give its own, and are used where they are.
 *
 * Existing business is taken for a cross-sell: only an upsell of a line could earn a lower rate.
 *
 * @param types the account's properties; null while nobody has asked.
 */
export function defaultDealMapping(types: PropertyTypes | null): DealMapping {
  const hasOwnKind = types === null || types.has(ownKind);
  return {
    counts: { property: 'hs_is_closed_won', values: ['true'] },
    mrr: 'hs_mrr',
    currency: dealCurrency,
    closedOn: 'closedate',
    product: 'partner_product_line',
    dealType: {
      property: 'partner_deal_type',
      values: { sourced: 'sourced', assisted: 'assisted' },
      otherwise: null,
    },
    kind: {
      property: hasOwnKind ? ownKind : standardKind,
      values: hasOwnKind
        ? { new: 'new', 'cross-sell': 'cross-sell', upsell: 'upsell', increase: 'increase' }
        : { newbusiness: 'new', existingbusiness: 'cross-sell' },
      otherwise: null,
    },
  };
}

/** HubSpot's own amounts that are in the deal's currency, also where its property list does not say so. */
const inDealCurrency = new Set(['amount', 'hs_mrr', 'hs_arr', 'hs_acv', 'hs_tcv']);
/** HubSpot keeps such a copy of an amount in the company's currency, whatever the deal's is. */
const inCompanyCurrency = /_in_home_currency$/;

/**
 * The property with the currency of the mapping's MRR; null when the amount is in the company's
 * currency. What HubSpot says of the amount goes before what the mapping says.
 */
export function currencyPropertyOf(
  { mrr, mrrFrom, currency }: Pick<DealMapping, 'mrr' | 'mrrFrom' | 'currency'>,
  amountCurrencies: AmountCurrencies,
): string | null {
  // A line item that names no currency is in its deal's.
  if (mrrFrom === 'lineItems') return currency;
  if (inCompanyCurrency.test(mrr)) return null;
  const paired = amountCurrencies.get(mrr);
  // What has a copy in the company's currency is not in it itself.
  const isOfDeal = inDealCurrency.has(mrr) || amountCurrencies.has(`${mrr}_in_home_currency`);
  return paired === undefined || (paired === null && isOfDeal) ? currency : paired;
}

/** The properties that a mapping reads, each once. */
export function mappedProperties(
  mapping: DealMapping,
  amountCurrencies: AmountCurrencies,
): string[] {
  const { counts, mrr, mrrFrom, closedOn, product, dealType, kind } = mapping;
  const currency = currencyPropertyOf(mapping, amountCurrencies);
  const named = [
    counts.property,
    mrrFrom === undefined ? mrr : null,
    currency,
    closedOn,
    product,
    dealType.property,
    kind.property,
  ];
  return [...new Set(named.filter((property) => property !== null))];
}

/** The properties of a mapping that the account does not have, and without which values are lost. */
export function missingProperties(
  mapping: DealMapping,
  types: PropertyTypes,
  amountCurrencies: AmountCurrencies,
): string[] {
  return mappedProperties(mapping, amountCurrencies).filter(
    (name) => !types.has(name) && name !== dealCurrency,
  );
}

/**
 * @param types the account's properties
 * @throws {HubSpotError} when a mapping of the partner's own names a property that is gone: its sales
 * would all be lost. The default takes what there is.
 */
export function requireMappedProperties(
  mapping: DealMapping | null,
  types: PropertyTypes,
  amountCurrencies: AmountCurrencies,
): void {
  if (mapping === null) return;
  const gone = missingProperties(mapping, types, amountCurrencies);
  if (gone.length === 0) return;
  throw new HubSpotError({
    kind: 'propertyMissing',
    operation: 'read deals by the mapping',
    properties: gone,
  });
}
