import { partnerSchema } from '@partner-tier-points/points';
import * as z from 'zod/mini';

/** `GET` and `PUT /v1/settings`: what HubSpot's API does not say and the partner enters. */
export const settingsSchema = z.strictObject({
  /** What the partner knows about itself: tier, certification, retention, own thresholds. */
  partner: partnerSchema,
  /** Rule set to apply; null means the one in force on the day. */
  ruleSet: z.nullable(z.string()),
});

export type Settings = z.infer<typeof settingsSchema>;
