import * as z from 'zod/mini';

/**
 * Our own estimate of gross revenue retention, from clients' managed MRR today and a year ago. Never
 * used in place of the entered one.
 */
export const retentionEstimateSchema = z.strictObject({
  /** Null before the first one, and where the account does not tell managed MRR. */
  estimate: z.nullable(
    z.strictObject({
      /** The day of today's MRR. */
      on: z.iso.date(),
      /** Null when no client is known to have paid a year ago. */
      ratio: z.nullable(z.number().check(z.gte(0), z.lte(1))),
      /** Clients that it rests on. */
      clients: z.int(),
      /** Clients of which it is not known what they paid a year ago, or in which currency. */
      unknown: z.int(),
      /** Clients that HubSpot has ceased to list since the first sync, within the year. */
      left: z.int(),
      /** With these as lost, as if they had paid a year ago what they last paid; null without any. */
      ratioWithLeft: z.nullable(z.number().check(z.gte(0), z.lte(1))),
    }),
  ),
});

export const retentionEndpoints = {
  'GET /v1/retention-estimate': {
    summary: "Our own estimate of gross revenue retention, beside the partner's entered one.",
    access: 'participant',
    answers: { 200: retentionEstimateSchema },
    problems: [],
  },
} as const;

export type RetentionEstimate = z.infer<typeof retentionEstimateSchema>;
