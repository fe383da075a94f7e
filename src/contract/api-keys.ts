import * as z from 'zod/mini';
import { instant } from './instant.ts';

const keySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** HubSpot's id of the user. */
  createdBy: z.string(),
  /** Null when HubSpot has no such user any more, or does not say. */
  createdByName: z.nullable(z.string()),
  createdAt: instant,
  /** To the hour; null before the first use. */
  lastUsedAt: z.nullable(instant),
  /** The last day on which it is valid, in the account's time zone; null when it has no end. */
  endsOn: z.nullable(z.iso.date()),
});

const keysSchema = z.strictObject({ keys: z.array(keySchema) });

export const apiKeyEndpoints = {
  'GET /v1/api-keys': {
    summary: 'The keys that read the account’s figures through the API; never the keys themselves.',
    access: 'superAdmin',
    answers: { 200: keysSchema },
    problems: [],
  },
  'POST /v1/api-keys': {
    summary: 'Makes a key. It is shown in this answer and nowhere else: only its hash is stored.',
    access: 'superAdmin',
    body: z.strictObject({
      name: z.string().check(z.minLength(1), z.maxLength(80)),
      endsOn: z.nullable(z.iso.date()),
    }),
    answers: { 200: z.strictObject({ key: keySchema, secret: z.string() }) },
    problems: [],
  },
  'DELETE /v1/api-keys/:id': {
    summary: 'Ends a key at once.',
    access: 'superAdmin',
    params: z.object({ id: z.string().check(z.maxLength(40)) }),
    answers: { 200: keysSchema },
    problems: [],
  },
} as const;

export type ApiKeys = z.infer<typeof keysSchema>;
export type ApiKey = z.infer<typeof keySchema>;
