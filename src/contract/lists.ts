import * as z from 'zod/mini';
import { hubspotFailures } from './problem-codes.ts';

export const listSchema = z.strictObject({
  listId: z.string(),
  name: z.string(),
  /** How many companies the list holds now. */
  size: z.int(),
  link: z.string(),
});

export const listEndpoints = {
  'PUT /v1/lists/:name': {
    summary:
      'Creates a static HubSpot list of companies, or adds to the one that we created. Needs the scope `crm.lists.write`.',
    access: 'participant',
    params: z.object({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) }),
    body: z.strictObject({
      companyIds: z
        .array(z.string().check(z.regex(/^\d{1,20}$/)))
        .check(z.minLength(1), z.maxLength(20_000)),
    }),
    answers: { 200: listSchema },
    problems: ['list.nameTaken', ...hubspotFailures],
  },
} as const;

export type HubSpotList = z.infer<typeof listSchema>;
