import * as z from 'zod/mini';

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
  /** 429: `retryAfter` says when to come again. */
  'refresh.tooSoon',
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
  /** For `refresh.tooSoon`: in seconds. */
  retryAfter: z.optional(z.number()),
  requestId: z.optional(z.string()),
});

export type ProblemCode = (typeof problemCodes)[number];
export type Problem = z.infer<typeof problemSchema>;
