/** HubSpot's hubs by the word in its property names, with the partner's own product line values. */
export const productLineOf = {
  marketing: 'marketing-hub',
  sales: 'sales-hub',
  service: 'service-hub',
  content: 'content-hub',
  operations: 'operations-hub',
  commerce: 'commerce-hub',
} as const;

export type Hub = keyof typeof productLineOf;
export type ProductLine = (typeof productLineOf)[Hub];

export const hubs = Object.keys(productLineOf) as Hub[];
export const editions = ['starter', 'professional', 'enterprise'] as const;
