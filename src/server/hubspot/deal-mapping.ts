import type { DealType, SaleKind } from '@partner-tier-points/points';

/**
 * Which properties of a deal make a sale. HubSpot has no property for the deal type of a partner or
 * for the product line: those are the partner's own, and are used where the account has them.
 */
export const dealMapping = {
  closedWon: 'hs_is_closed_won',
  mrr: 'hs_mrr',
  currency: 'deal_currency_code',
  closedOn: 'closedate',
  /** The partner's own: `sourced` or `assisted`. */
  dealType: 'partner_deal_type',
  /** The partner's own: `marketing-hub`, `sales-hub`... */
  product: 'partner_product_line',
  /** The partner's own; it wins over `standardKind`. */
  kind: 'partner_sale_kind',
  /** HubSpot's standard deal type: new or existing business. */
  standardKind: 'dealtype',
} as const;

export const dealProperties: readonly string[] = Object.values(dealMapping);

export const dealTypesByValue: Readonly<Record<string, DealType>> = {
  sourced: 'sourced',
  assisted: 'assisted',
};

export const saleKindsByValue: Readonly<Record<string, SaleKind>> = {
  new: 'new',
  'cross-sell': 'cross-sell',
  upsell: 'upsell',
  increase: 'increase',
};

/** Existing business is taken for a cross-sell: only an upsell of a line could earn a lower rate. */
export const saleKindsByStandardValue: Readonly<Record<string, SaleKind>> = {
  newbusiness: 'new',
  existingbusiness: 'cross-sell',
};
