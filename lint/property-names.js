// @ts-check

/**
 * Names that HubSpot gave properties without its prefix `hs_`, and those that the default mapping
 * expects of a partner. Those that are everyday words (`amount`, `pipeline`) cannot be recognised.
 */
const withoutPrefix = [
  'amount_in_home_currency',
  'closed_lost_reason',
  'closedate',
  'createdate',
  'deal_currency_code',
  'dealname',
  'dealstage',
  'dealtype',
  'hubspot_owner_id',
  'lifecyclestage',
  'partner_deal_type',
  'partner_product_line',
  'partner_sale_kind',
];
const whole = `/^(hs_[a-z0-9_]+|${withoutPrefix.join('|')})$/`;
/** In a longer text, as in a list that is sent to HubSpot, or a query. */
const within = String.raw`/\bhs_[a-z]/`;
const message =
  "Only src/server/hubspot and src/hubspot know HubSpot's property names: see docs/structure.md.";

/**
 * For ESLint's `no-restricted-syntax`: the names as texts, parts of texts, keys and identifiers.
 */
export const propertyNames = [
  `Literal[value=${whole}]`,
  `Literal[value=${within}]:not([value=${whole}])`,
  `TemplateElement[value.raw=${within}]`,
  `TemplateElement[value.raw=${whole}]:not([value.raw=${within}])`,
  `Identifier[name=${whole}]`,
].map((selector) => ({ selector, message }));
