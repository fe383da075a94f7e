import * as z from 'zod/mini';
import { instant } from './instant.ts';
import { preferencesSchema } from './preferences.ts';
import { hubspotFailures } from './problem-codes.ts';

const scope = z.enum(['user', 'account']);

export const enrolmentSchema = z.strictObject({
  enrolled: z.boolean(),
  /** Whether the user's own choice or the account's decides; null when not enrolled. */
  scope: z.nullable(scope),
  /** The terms that were accepted, by whom (HubSpot user id) and when. */
  termsVersion: z.nullable(z.string()),
  acceptedBy: z.nullable(z.string()),
  acceptedAt: z.nullable(instant),
  /** Whether the beta is on for all users, by the current terms; absent from older servers. */
  everyone: z.optional(z.boolean()),
});

export const sessionSchema = z.strictObject({
  userId: z.string(),
  portalId: z.string(),
  superAdmin: z.boolean(),
  /** True while HubSpot does not say whether the user is one: nobody is meanwhile. */
  superAdminUnknown: z.optional(z.boolean()),
  enrolment: enrolmentSchema,
  termsVersion: z.string(),
  /** The user's own choices on the Tier page. */
  preferences: preferencesSchema,
  /** The server's; absent from servers before there was one. */
  contractVersion: z.optional(z.int()),
});

export const enrolmentListSchema = z.strictObject({
  /** The account's opt-in; null when there is none. */
  account: z.nullable(
    z.strictObject({ acceptedBy: z.string(), acceptedAt: instant, termsVersion: z.string() }),
  ),
  users: z.array(
    z.strictObject({
      userId: z.string(),
      /** As HubSpot has it today; null when HubSpot does not know the user any more. */
      name: z.nullable(z.string()),
      enrolled: z.boolean(),
      termsVersion: z.nullable(z.string()),
      acceptedAt: z.nullable(instant),
    }),
  ),
  /** What asks for the next page; absent from the last one. */
  cursor: z.optional(z.string()),
});

export const enrolmentEndpoints = {
  'GET /v1/session': {
    summary: 'Who is asking, and whether they take part in the beta.',
    access: 'signed',
    answers: { 200: sessionSchema },
    problems: [...hubspotFailures],
  },
  'PUT /v1/enrolment': {
    summary: 'Accepts the beta terms for oneself or, as a super admin, for the account.',
    access: 'signed',
    body: z.strictObject({
      scope,
      /** Must be the current version: one cannot accept terms that one has not been shown. */
      termsVersion: z.string(),
    }),
    answers: { 200: sessionSchema },
    problems: ['terms.outdated', 'superAdmin.required', ...hubspotFailures],
  },
  'DELETE /v1/enrolment': {
    summary: 'Leaves the beta, for oneself or, as a super admin, for the account.',
    access: 'signed',
    query: z.object({ scope }),
    answers: { 200: sessionSchema },
    problems: ['superAdmin.required', ...hubspotFailures],
  },
  'GET /v1/enrolments': {
    summary:
      'Everyone who accepted the terms or left and, while the beta is on for all users, who used it; newest acceptance first, page by page.',
    access: 'superAdmin',
    query: z.object({ cursor: z.optional(z.string().check(z.regex(/^\d{1,9}$/))) }),
    answers: { 200: enrolmentListSchema },
    problems: [],
  },
  'DELETE /v1/enrolments/:userId': {
    summary: 'Takes a user out of the beta, also while it is on for all users.',
    access: 'superAdmin',
    params: z.object({ userId: z.string().check(z.regex(/^\d{1,20}$/)) }),
    answers: { 200: enrolmentListSchema },
    problems: ['notFound'],
  },
} as const;

export type Enrolment = z.infer<typeof enrolmentSchema>;
export type EnrolmentList = z.infer<typeof enrolmentListSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type EnrolmentScope = z.infer<typeof scope>;
