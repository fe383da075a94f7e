import { dealTypes, saleKinds } from '@partner-tier-points/points';
import * as z from 'zod/mini';

/** HubSpot's internal name of a property. */
const property = z.string().check(z.regex(/^[a-z0-9_]{1,100}$/));
/** Which values of a property mean what: `{ "Partner sourced": "sourced" }`. */
const meanings = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z.record(z.string().check(z.minLength(1), z.maxLength(100)), z.enum(values));

/** Which of the partner's deals count as sales, and where each fact of a sale is found. */
export const dealMappingSchema = z.strictObject({
  /** Deals count when this property holds one of these values. */
  counts: z.strictObject({
    property,
    values: z.array(z.string().check(z.maxLength(100))).check(z.minLength(1), z.maxLength(50)),
  }),
  mrr: property,
  /** `lineItems`: the MRR is that of the deal's line items, not what `mrr` holds. */
  mrrFrom: z.optional(z.enum(['lineItems'])),
  /** Months that the amount of `mrr` covers, when it is no monthly one: 12 for a year's `amount`. */
  mrrMonths: z.optional(z.int().check(z.gte(1), z.lte(120))),
  currency: property,
  closedOn: property,
  product: z.nullable(property),
  dealType: z.strictObject({
    property: z.nullable(property),
    values: meanings(dealTypes),
    otherwise: z.nullable(z.enum(dealTypes)),
  }),
  kind: z.strictObject({
    property: z.nullable(property),
    values: meanings(saleKinds),
    otherwise: z.nullable(z.enum(saleKinds)),
  }),
});

export const dealMappingStateSchema = z.strictObject({
  mapping: dealMappingSchema,
  /** False while the default applies. */
  custom: z.boolean(),
  /** What would apply without a mapping of one's own; absent while it does. */
  defaultMapping: z.optional(dealMappingSchema),
});

export const dealMappingPreviewSchema = z.strictObject({
  /** Deals that were looked at, those that count, and those of them with a mistake. */
  looked: z.int(),
  counted: z.int(),
  mistaken: z.int(),
  /** Of those that count, the ones that scoring can use today. */
  scored: z.int(),
  /** Deals that scoring can use by the mapping in use today, and by this one no more. */
  lost: z.int(),
  /** The property with the amounts' currency; null when they are in the company's. */
  currencyProperty: z.nullable(property),
  companyCurrency: z.nullable(z.string()),
  /** What else says MRR in this account, with how many of the deals that count it can score. */
  mrrSources: z.array(z.strictObject({ property, mrrMonths: z.int(), scored: z.int() })),
  /** How many of the deals that count their line items can score; `noScope` when the app may not read them. */
  lineItems: z.strictObject({ status: z.enum(['ready', 'noScope']), scored: z.int() }),
  /** False for a mapping that would not be saved; absent from older servers. */
  usable: z.optional(z.boolean()),
  /** Properties of the mapping that the account does not have. */
  missingProperties: z.array(z.string()),
  examples: z.array(
    z.strictObject({
      dealId: z.string(),
      name: z.nullable(z.string()),
      counts: z.boolean(),
      scored: z.boolean(),
      /** What else would score it: properties of `mrrSources`, and `line_items`. */
      alsoScoredBy: z.array(z.string()),
      mrr: z.nullable(z.string()),
      currency: z.nullable(z.string()),
      closedOn: z.nullable(z.iso.date()),
      product: z.nullable(z.string()),
      dealType: z.nullable(z.enum(dealTypes)),
      kind: z.nullable(z.enum(saleKinds)),
      mistakes: z.array(
        z.strictObject({
          property: z.nullable(z.string()),
          reason: z.string(),
          /** The first hundred characters of the value; null where there is none to show. */
          value: z.nullable(z.string()),
        }),
      ),
    }),
  ),
});

export const dealMappingEndpoints = {
  'GET /v1/deal-mapping': {
    summary: 'Which deals count as sales, and where each fact of a sale is found.',
    access: 'signed',
    answers: { 200: dealMappingStateSchema },
    problems: [],
  },
  'PUT /v1/deal-mapping': {
    summary: 'Changes the mapping; `mapping: null` returns to the default.',
    access: 'superAdmin',
    body: z.strictObject({ mapping: z.nullable(dealMappingSchema) }),
    answers: { 200: dealMappingStateSchema },
    problems: [],
  },
  'POST /v1/deal-mapping/preview': {
    summary: 'What a mapping finds in the newest deals of the account. Nothing is stored.',
    access: 'superAdmin',
    body: dealMappingSchema,
    answers: { 200: dealMappingPreviewSchema },
    problems: [],
  },
} as const;

export type DealMapping = z.infer<typeof dealMappingSchema>;
export type DealMappingState = z.infer<typeof dealMappingStateSchema>;
export type DealMappingPreview = z.infer<typeof dealMappingPreviewSchema>;
