import * as z from 'zod/mini';
import { trackNames } from '../facts.ts';
import type { GateName } from '../result.ts';

const day = z.iso.date();
const country = z.string().check(z.regex(/^[A-Z]{2}$/));
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));
/** Month and day, `MM-DD`. */
const monthAndDay = z.string().check(z.regex(/^\d{2}-\d{2}$/));

/**
 * `official` was read on a HubSpot page, `reported` elsewhere, `inferred` follows from what was
 * read. `source` is a key of `sources`.
 */
const citation = {
  source: z.string(),
  confidence: z.enum(['official', 'reported', 'inferred']),
};
const citationSchema = z.strictObject(citation);
const figure = z.strictObject({ value: z.number().check(z.gte(0)), ...citation });
const statement = z.strictObject({ value: z.boolean(), ...citation });

const gateNames = [
  'certified',
  'medianTools',
  'grossRevenueRetention',
  'customerDollarRetention',
  'customerRetentionScore',
  'certifications',
  'invitation',
  'membership',
  'manualReview',
] as const satisfies readonly GateName[];

const gateRuleSchema = z.strictObject({
  gate: z.enum(gateNames),
  /** The lowest tier that requires it; null when every tier does. */
  tier: z.nullable(z.string()),
  /** A least value, or true when the thing itself is required. */
  required: z.union([z.number(), z.literal(true)]),
  /** The actual value must be over `required`; reaching it is not enough. */
  exclusive: z.optional(z.literal(true)),
  /** What is counted, where that is not what HubSpot reports today: it cannot be compared. */
  counts: z.optional(z.literal('applications')),
  ...citation,
});

/** Points per US$100 of monthly MRR in a core market; null when no figure is known. */
const soldRatesSchema = z.strictObject({
  /** For product lines first sold on this day or later; null for any day. */
  linesFirstSoldFrom: z.nullable(day),
  sourced: z.nullable(figure),
  assisted: z.nullable(figure),
});

const thresholdsSchema = z.strictObject({
  total: z.optional(figure),
  sold: z.optional(figure),
  sourced: z.optional(figure),
  managed: z.optional(figure),
});

const growthMarketsSchema = z.strictObject({
  /** Whose country decides: the client's multiplies points, the partner's lowers thresholds. */
  decidedBy: z.enum(['client', 'partner']),
  /** What sold and managed points are multiplied by, when the client's country decides. */
  pointsMultiplier: z.nullable(figure),
  /** What thresholds are multiplied by, when the partner's country decides. */
  thresholdFactor: z.nullable(figure),
  countries: z.array(
    z.strictObject({
      /** The region that the source names in place of its countries; null when it names them. */
      region: z.nullable(z.string()),
      codes: z.array(country),
      ...citation,
    }),
  ),
});

const evaluationSchema = z.strictObject({
  /**
   * The only days of a year on which a credited tier can fall, in order, with their windows' first
   * days.
   */
  falls: z.array(z.strictObject({ on: monthAndDay, windowFrom: monthAndDay, ...citation })),
  /** Tiers rise, and a window has its checkpoints, on this day of each month. */
  checkpointDay: figure,
  /** No fall within so many months after a tier was earned. */
  protectedMonths: figure,
  /** Whether an expired certification on the day of a fall makes the partner liable to it. */
  certificationRequired: statement,
});

/**
 * MRR that the partner sources counts as such, upsells too, whoever sold the product line first.
 */
const dealBasedSchema = z.strictObject({
  /** For sales closed on this day or later. */
  from: day,
  ...citation,
});

/** Everything that decides points and tiers in one period. */
export const ruleSetSchema = z.strictObject({
  id: z.string(),
  /** `points`, or US$ of `mrr` in the years before points. */
  unit: z.enum(['points', 'mrr']),
  /** First and last day in force; null when not known. */
  from: z.nullable(day),
  to: z.nullable(day),
  /** The first day that it is known to have been in force: `from`, or when it was seen. */
  seenFrom: day,
  period: citationSchema,
  /** Lowest first. */
  tiers: z.array(z.string()).check(z.minLength(1)),
  /** The tracks that have thresholds, published or not. */
  tracks: z.array(z.enum(trackNames)).check(z.minLength(1)),
  tracksFrom: citationSchema,
  /** By tier; what nobody published is absent. */
  thresholds: z.record(z.string(), thresholdsSchema),
  gates: z.array(gateRuleSchema),
  rates: z.strictObject({
    /** Oldest first; the last row that a product line's first sale reaches applies. */
    sold: z.array(soldRatesSchema).check(z.minLength(1)),
    managed: z.nullable(figure),
    /** Whether several partners who service a client share its managed credit evenly. */
    managedShared: statement,
  }),
  growthMarkets: z.nullable(growthMarketsSchema),
  /** How much of a currency is worth US$100. */
  currencies: z.record(currency, figure),
  /**
   * Open whether it holds for a partner: applies when the partner says so. Null when not known of.
   */
  dealBased: z.nullable(dealBasedSchema),
  /** How long a sale counts. */
  soldWindowMonths: figure,
  /** Whether a sale counts no longer when the client stops paying for it. */
  salesEnd: statement,
  /** Null when no evaluation calendar of the period was found. */
  evaluation: z.nullable(evaluationSchema),
});

export type RuleSet = z.infer<typeof ruleSetSchema>;
export type Figure = z.infer<typeof figure>;
export type GateRule = z.infer<typeof gateRuleSchema>;
export type GrowthMarkets = z.infer<typeof growthMarketsSchema>;
export type EvaluationCalendar = z.infer<typeof evaluationSchema>;
