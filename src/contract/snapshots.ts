import { snapshotSchema } from '@partner-tier-points/points';
import * as z from 'zod/mini';

export const snapshotsSchema = z.strictObject({
  ruleSet: z.string(),
  snapshots: z.array(
    z.extend(snapshotSchema, {
      /**
       * `kept` on the day itself, or filled `back` from HubSpot's property history; `incomplete` where
       * that does not reach back so far for every client, whose points are then missing.
       */
      from: z.enum(['kept', 'back', 'incomplete']),
    }),
  ),
});

export const snapshotEndpoints = {
  'GET /v1/snapshots': {
    summary: 'The totals of each day that was kept, oldest first; at most the newest 4,000 days.',
    access: 'participant',
    query: z.object({
      /** Else that of the settings, else the one in force. */
      ruleSet: z.optional(z.string().check(z.maxLength(64))),
      /** Both included. */
      from: z.optional(z.iso.date()),
      to: z.optional(z.iso.date()),
    }),
    answers: { 200: snapshotsSchema },
    problems: [],
  },
} as const;

export type Snapshots = z.infer<typeof snapshotsSchema>;
