import * as z from 'zod/mini';
import { instant } from './instant.ts';

export const enrolmentSchema = z.strictObject({
  enrolled: z.boolean(),
  /** Whether the user's own choice or the account's decides; null when not enrolled. */
  scope: z.nullable(z.enum(['user', 'account'])),
  /** The terms that were accepted, by whom (HubSpot user id) and when. */
  termsVersion: z.nullable(z.string()),
  acceptedBy: z.nullable(z.string()),
  acceptedAt: z.nullable(instant),
});

/** `GET /v1/session` */
export const sessionSchema = z.strictObject({
  userId: z.string(),
  portalId: z.string(),
  superAdmin: z.boolean(),
  enrolment: enrolmentSchema,
  termsVersion: z.string(),
  /** The server's; absent from servers before there was one. */
  contractVersion: z.optional(z.int()),
});

/** `PUT /v1/enrolment`. Answers with the session. */
export const enrolmentRequestSchema = z.strictObject({
  scope: z.enum(['user', 'account']),
  /** Must be the current version: one cannot accept terms that one has not been shown. */
  termsVersion: z.string(),
});
/** `DELETE /v1/enrolment?scope=user|account`. Answers with the session. */
export const enrolmentScopeSchema = z.enum(['user', 'account']);

/** `GET /v1/enrolments` (super admins): everyone who accepted the terms or left, newest first. */
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
});
/** `DELETE /v1/enrolments/:userId` (super admins): ends that user's own opt-in. Answers with the list. */

export type Enrolment = z.infer<typeof enrolmentSchema>;
export type EnrolmentList = z.infer<typeof enrolmentListSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type EnrolmentRequest = z.infer<typeof enrolmentRequestSchema>;
export type EnrolmentScope = z.infer<typeof enrolmentScopeSchema>;
