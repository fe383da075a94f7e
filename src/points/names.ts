/** Names that facts may use. Apart from the schemas, so that a page can have them without those. */
export const trackNames = ['total', 'sold', 'sourced', 'managed'] as const;
/** Every total of an account or a client. */
export const totalNames = ['total', 'sold', 'sourced', 'assisted', 'managed'] as const;
export const saleKinds = ['new', 'cross-sell', 'upsell', 'increase'] as const;
export const dealTypes = ['sourced', 'assisted'] as const;
export const marketTypes = ['growth', 'core'] as const;

export type TrackName = (typeof trackNames)[number];
export type SaleKind = (typeof saleKinds)[number];
export type DealType = (typeof dealTypes)[number];
export type MarketType = (typeof marketTypes)[number];
/** ISO 8601 calendar day, `YYYY-MM-DD`. */
export type Day = string;
