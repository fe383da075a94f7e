import * as z from 'zod/mini';

/** `GET /v1/clients/:id/history`: HubSpot's own points over time, oldest first. */
export const clientHistorySchema = z.strictObject({
  id: z.string(),
  history: z.array(
    z.strictObject({ on: z.iso.date(), track: z.enum(['sold', 'managed']), points: z.number() }),
  ),
});

export type ClientHistory = z.infer<typeof clientHistorySchema>;
