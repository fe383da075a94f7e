import * as z from 'zod/mini';

/** `GET` and `PUT /v1/preferences`: a user's own choices on the Tier page. */
export const preferencesSchema = z.strictObject({
  /** Null means the account's. */
  ruleSet: z.nullable(z.string().check(z.maxLength(64))),
  goalTier: z.nullable(z.string().check(z.maxLength(64))),
  /** A language of ours; null means HubSpot's. */
  language: z.nullable(z.string().check(z.maxLength(16))),
});

export type Preferences = z.infer<typeof preferencesSchema>;
