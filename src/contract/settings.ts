import { partnerSchema } from '@partner-tier-points/points';
import * as z from 'zod/mini';

/** What HubSpot's API does not say and the partner enters. */
export const settingsSchema = z.strictObject({
  /** What the partner knows about itself: tier, certification, retention, own thresholds. */
  partner: z.omit(partnerSchema, { companyCurrency: true }),
  /** Rule set to apply; null means the one in force on the day. */
  ruleSet: z.nullable(z.string()),
});

export const settingsEndpoints = {
  'GET /v1/settings': {
    summary: "What HubSpot's API does not say and the partner enters.",
    access: 'signed',
    answers: { 200: settingsSchema },
    problems: [],
  },
  'PUT /v1/settings': {
    summary: 'Replaces the settings.',
    access: 'superAdmin',
    body: settingsSchema,
    answers: { 200: settingsSchema },
    problems: [],
  },
} as const;

export type Settings = z.infer<typeof settingsSchema>;
