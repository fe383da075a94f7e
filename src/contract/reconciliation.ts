import * as z from 'zod/mini';
import { instant } from './instant.ts';

const trackSchema = z.strictObject({
  reported: z.number(),
  computed: z.number(),
  /** `computed` minus `reported`. */
  difference: z.number(),
  causes: z.array(
    z.strictObject({
      cause: z.enum([
        'earnedSince',
        'endedSince',
        'otherMarket',
        'unshared',
        'otherRuleSet',
        'rounding',
        'setAside',
        'notCounted',
        'missingSale',
        'currency',
        'changedMrr',
      ]),
      points: z.number(),
      /** False where it only is the likeliest. */
      sure: z.boolean(),
      detail: z.nullable(z.string()),
      clients: z.int(),
    }),
  ),
  /** What no sure cause explains. */
  unexplained: z.number(),
});

/** The part of an account that one answer is about. */
export const reconciliationSchema = z.strictObject({
  /** When the sync began that the facts come from; null before the first one. */
  syncedAt: z.nullable(instant),
  asOf: z.iso.date(),
  /** The sums of what can be compared. */
  sold: trackSchema,
  managed: trackSchema,
  /** Those on which the figures differ, or where HubSpot's stand in for the computed ones. */
  clients: z.array(
    z.strictObject({
      id: z.string(),
      name: z.nullable(z.string()),
      /** The day on which HubSpot stored its figures. */
      reportedOn: z.nullable(z.iso.date()),
      sold: z.nullable(trackSchema),
      managed: z.nullable(trackSchema),
      standsIn: z.array(z.enum(['sold', 'managed'])),
    }),
  ),
  /** Give it back for the next part; null on the last one. */
  cursor: z.nullable(z.string()),
});

export const reconciliationEndpoints = {
  'GET /v1/reconciliation': {
    summary:
      "HubSpot's own points beside the computed ones, with what causes the differences, part by part.",
    access: 'participant',
    query: z.object({
      /** One that counts points: HubSpot reports no MRR. */
      ruleSet: z.string().check(z.maxLength(64)),
      asOf: z.iso.date(),
      /** From the part before. */
      cursor: z.optional(z.string()),
    }),
    answers: { 200: reconciliationSchema },
    problems: [],
  },
} as const;

export type ReconciliationPart = z.infer<typeof reconciliationSchema>;
