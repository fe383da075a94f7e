import type { DealMapping } from '@partner-tier-points/contract';
import type { PropertyTypes } from './property-types.ts';

/** The partner's own property for the kind of a sale; HubSpot's standard one where it is missing. */
const ownKind = 'partner_sale_kind';
const standardKind = 'dealtype';

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
    currency: 'deal_currency_code',
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

/** The properties that a mapping reads, each once. */
export function mappedProperties(mapping: DealMapping): string[] {
  const { counts, mrr, currency, closedOn, product, dealType, kind } = mapping;
  const named = [
    counts.property,
    mrr,
    currency,
    closedOn,
    product,
    dealType.property,
    kind.property,
  ];
  return [...new Set(named.filter((property) => property !== null))];
}
