import { snapshotSchema } from '@partner-tier-points/points';
import * as z from 'zod/mini';

/** `GET /v1/snapshots?ruleSet=&from=&to=`: the totals of each day that was kept, oldest first. */
export const snapshotsSchema = z.strictObject({
  ruleSet: z.string(),
  snapshots: z.array(
    z.extend(snapshotSchema, {
      /** `kept` on the day itself, or filled `back` from HubSpot's property history. */
      from: z.enum(['kept', 'back']),
    }),
  ),
});

export type Snapshots = z.infer<typeof snapshotsSchema>;
