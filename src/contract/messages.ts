import { clientSchema, partnerSchema } from '@partner-tier-points/points';
import * as z from 'zod/mini';

/**
 * Every message between an extension and the server. Times are ISO 8601 instants in UTC, days are
 * ISO calendar days. The signed query says who is asking, so no request carries a user or account.
 */

/** Raise it when the beta terms change: whoever accepted an older version is asked again. */
export const termsVersion = '2026-11';

const instant = z.iso.datetime();

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
});

/** `PUT /v1/enrolment`. Answers with the session. */
export const enrolmentRequestSchema = z.strictObject({
  scope: z.enum(['user', 'account']),
  /** Must be the current version: one cannot accept terms that one has not been shown. */
  termsVersion: z.string(),
});
/** `DELETE /v1/enrolment?scope=user|account`. Answers with the session. */
export const enrolmentScopeSchema = z.enum(['user', 'account']);

/** `GET` and `PUT /v1/settings`: what HubSpot's API does not say and the partner enters. */
export const settingsSchema = z.strictObject({
  /** What the partner knows about itself: tier, certification, retention, own thresholds. */
  partner: partnerSchema,
  /** Rule set to apply; null means the one in force on the day. */
  ruleSet: z.nullable(z.string()),
});

/**
 * `GET /v1/facts?cursor=` and `GET /v1/facts?companyId=`. A page stays under 1 MB. While the server
 * still reads HubSpot, `status` is `loading`, `clients` is empty and `progress` says how far it is;
 * ask again after `retryAfter` seconds.
 */
export const factsPageSchema = z.strictObject({
  status: z.enum(['loading', 'ready']),
  progress: z.strictObject({
    /** Clients read so far, and how many HubSpot says there are (null while unknown). */
    read: z.int(),
    expected: z.nullable(z.int()),
  }),
  retryAfter: z.nullable(z.number()),
  /** When the read of HubSpot began that these facts come from. */
  asOf: z.nullable(instant),
  /** True when a later read failed or is under way, and these are the last good facts. */
  stale: z.boolean(),
  /** Why the last read failed, when it did. */
  problem: z.nullable(z.string()),
  /** Rows of HubSpot's with a value that cannot be used; the row stays, that value is left out. */
  setAside: z.int(),
  partner: partnerSchema,
  ruleSet: z.nullable(z.string()),
  clients: z.array(clientSchema),
  /** Clients in the whole account. */
  totalClients: z.int(),
  /** Give it back for the next page; null on the last one. */
  cursor: z.nullable(z.string()),
});

/** `GET /v1/clients/:id/history`: HubSpot's own points over time, oldest first. */
export const clientHistorySchema = z.strictObject({
  id: z.string(),
  history: z.array(
    z.strictObject({ on: z.iso.date(), track: z.enum(['sold', 'managed']), points: z.number() }),
  ),
});

export const problemCodes = [
  /** 401: signature missing, wrong or too old. */
  'signature.missing',
  'signature.invalid',
  'signature.expired',
  /** 403 */
  'superAdmin.required',
  /** 403: HubSpot says that this is no partner account, or that the app lacks a scope. */
  'hubspot.refused',
  /** 400 */
  'request.invalid',
  /** 404 */
  'notFound',
  /** 409: the terms that were accepted are not the current ones. */
  'terms.outdated',
  /** 413 */
  'request.tooLarge',
  /** 502 */
  'hubspot.unavailable',
  /** 500 */
  'internal',
] as const;

/** The body of every answer that is not 2xx. */
export const problemSchema = z.strictObject({
  code: z.enum(problemCodes),
  message: z.string(),
  /** For `request.invalid`: the path and the complaint of every wrong field. */
  fields: z.optional(z.array(z.strictObject({ path: z.string(), message: z.string() }))),
  /** For `hubspot.refused`: the scopes that HubSpot says are missing. */
  scopes: z.optional(z.array(z.string())),
  requestId: z.optional(z.string()),
});

export type Enrolment = z.infer<typeof enrolmentSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type EnrolmentRequest = z.infer<typeof enrolmentRequestSchema>;
export type EnrolmentScope = z.infer<typeof enrolmentScopeSchema>;
export type Settings = z.infer<typeof settingsSchema>;
export type FactsPage = z.infer<typeof factsPageSchema>;
export type ClientHistory = z.infer<typeof clientHistorySchema>;
export type ProblemCode = (typeof problemCodes)[number];
export type Problem = z.infer<typeof problemSchema>;
