import * as z from 'zod/mini';

const chosen = {
  /** At once, or all of a week together on Monday. */
  frequency: z.enum(['atOnce', 'weekly']),
  /** A language of ours. */
  language: z.string().check(z.maxLength(16)),
};

const subscriptionSchema = z.strictObject({
  ...chosen,
  address: z.string(),
  /**
   * `uncertain`: not confirmed, and nobody knows whether the link was delivered. `refused`: a mail
   * server takes nothing for the address; nothing more is sent.
   */
  state: z.enum(['unconfirmed', 'uncertain', 'confirmed', 'refused']),
  /** The SMTP code of a refusal. */
  code: z.nullable(z.number()),
});

const stateSchema = z.strictObject({
  /** Whether this server sends e-mail. */
  available: z.boolean(),
  /** The user's own; null when there is none. */
  subscription: z.nullable(subscriptionSchema),
  /** Alerts of the last 30 days of which nobody knows whether they were delivered. */
  uncertainAlerts: z.number(),
});

export const alertMailEndpoints = {
  'GET /v1/alert-mail': {
    summary: 'Where a user gets alerts by e-mail, and how often.',
    access: 'participant',
    answers: { 200: stateSchema },
    problems: [],
  },
  'PUT /v1/alert-mail': {
    summary:
      'Sends a link to a new address, which confirms it; of a confirmed one it changes how often.',
    access: 'participant',
    body: z.strictObject({
      ...chosen,
      address: z.string().check(z.maxLength(254), z.email()),
    }),
    answers: { 200: stateSchema },
    problems: [],
  },
  'DELETE /v1/alert-mail': {
    summary: 'Sends the user no more alerts, and forgets the address.',
    access: 'participant',
    answers: { 200: stateSchema },
    problems: [],
  },
} as const;

export type AlertMail = z.infer<typeof stateSchema>;
