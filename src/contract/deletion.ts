import * as z from 'zod/mini';
import { instant } from './instant.ts';

/** Days for which a deletion that is not to be at once can be taken back. */
export const deletionDays = 30;

export const deletionSchema = z.strictObject({
  /** Null when nobody asked for it. */
  deletion: z.nullable(
    z.strictObject({
      /** HubSpot's id of the super admin. */
      askedBy: z.string(),
      askedAt: instant,
      /** When the data is deleted, within some minutes. */
      deletesAfter: instant,
    }),
  ),
});

export const deletionEndpoints = {
  'GET /v1/deletion': {
    summary: 'Whether the data of the account is to be deleted, and when.',
    access: 'superAdmin',
    answers: { 200: deletionSchema },
    problems: [],
  },
  'POST /v1/deletion': {
    summary:
      'Ends the account at once, and has all of its data deleted: `now` within some minutes, `later` after 30 days.',
    access: 'superAdmin',
    body: z.strictObject({ when: z.enum(['now', 'later']) }),
    answers: { 200: deletionSchema },
    problems: [],
  },
  'DELETE /v1/deletion': {
    summary: 'Takes that back, as long as nothing is deleted: the account is synced again.',
    access: 'superAdmin',
    answers: { 200: deletionSchema },
    problems: [],
  },
} as const;

export type DeletionWhen = 'now' | 'later';
export type DeletionState = z.infer<typeof deletionSchema>;
