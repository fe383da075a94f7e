import * as z from 'zod/mini';
import { hubspotFailures } from './problem-codes.ts';

export const clientHistorySchema = z.strictObject({
  id: z.string(),
  history: z.array(
    z.strictObject({ on: z.iso.date(), track: z.enum(['sold', 'managed']), points: z.number() }),
  ),
});

export const historyEndpoints = {
  'GET /v1/clients/:id/history': {
    summary: "HubSpot's own points of one client over time, oldest first.",
    access: 'participant',
    params: z.object({ id: z.string().check(z.regex(/^\d+$/)) }),
    answers: { 200: clientHistorySchema },
    problems: ['notFound', ...hubspotFailures],
  },
} as const;

export type ClientHistory = z.infer<typeof clientHistorySchema>;
