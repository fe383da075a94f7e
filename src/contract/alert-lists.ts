import * as z from 'zod/mini';

const chosenSchema = z.strictObject({
  kind: z.enum(['expiry', 'lapse', 'cancellation']),
  /** Of the list in HubSpot. */
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
});

const listsSchema = z.strictObject({
  lists: z.array(
    z.extend(chosenSchema, {
      /** HubSpot's id of the list; null until it is made, after the next sync. */
      listId: z.nullable(z.string()),
      /** How many companies the app has in it. */
      companies: z.number(),
    }),
  ),
});

export const alertListEndpoints = {
  'GET /v1/alert-lists': {
    summary: 'The static HubSpot lists that are kept up to date with the clients of alerts.',
    access: 'superAdmin',
    answers: { 200: listsSchema },
    problems: [],
  },
  'PUT /v1/alert-lists': {
    summary:
      'Chooses them, at most one for each kind of alert. Lists that are not chosen any more stay as they are. Needs the scope `crm.lists.write`.',
    access: 'superAdmin',
    body: z.strictObject({ lists: z.array(chosenSchema).check(z.maxLength(3)) }),
    answers: { 200: listsSchema },
    problems: [],
  },
} as const;
