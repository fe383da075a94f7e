import * as z from 'zod/mini';
import { instant } from './instant.ts';

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
      /** Where HubSpot shows it. */
      link: z.nullable(z.string()),
      /** How many companies the app has in it. */
      companies: z.number(),
      /** When the app last changed it; null before the first time. */
      writtenAt: z.nullable(instant),
      /**
       * Why HubSpot did not take the last change, null when it did: another list has the name, the app
       * lacks a scope, or HubSpot says something else, such as that there are too many lists. It is
       * tried again when the alerts change, or when the list is chosen again.
       */
      refused: z.nullable(z.enum(['nameTaken', 'scope', 'other'])),
    }),
  ),
});

export const alertListEndpoints = {
  'GET /v1/alert-lists': {
    summary: 'The static HubSpot lists that are kept up to date with the clients of alerts.',
    access: 'participant',
    answers: { 200: listsSchema },
    problems: [],
  },
  'PUT /v1/alert-lists': {
    summary:
      'Chooses them, at most one for each kind of alert; for those who may fill lists. Lists that are not chosen any more stay as they are. Needs the scope `crm.lists.write`.',
    access: 'participant',
    body: z.strictObject({ lists: z.array(chosenSchema).check(z.maxLength(3)) }),
    answers: { 200: listsSchema },
    problems: [],
  },
} as const;

export type AlertLists = z.infer<typeof listsSchema>;
export type ChosenAlertList = z.infer<typeof chosenSchema>;
