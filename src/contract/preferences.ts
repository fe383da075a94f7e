import * as z from 'zod/mini';

export const preferencesSchema = z.strictObject({
  /** Null means the account's. */
  ruleSet: z.nullable(z.string().check(z.maxLength(64))),
  goalTier: z.nullable(z.string().check(z.maxLength(64))),
  /** A language of ours; null means HubSpot's. */
  language: z.nullable(z.string().check(z.maxLength(16))),
});

export const preferencesEndpoints = {
  'GET /v1/preferences': {
    summary: "A user's own choices on the Tier page.",
    access: 'signed',
    answers: { 200: preferencesSchema },
    problems: [],
  },
  'PUT /v1/preferences': {
    summary: 'Replaces them.',
    access: 'signed',
    body: preferencesSchema,
    answers: { 200: preferencesSchema },
    problems: [],
  },
} as const;

export type Preferences = z.infer<typeof preferencesSchema>;
