import * as z from 'zod/mini';
import { problemStatuses, type ProblemCode } from './problem-codes.ts';

const codes = Object.keys(problemStatuses) as [ProblemCode, ...ProblemCode[]];

/** The body of every answer that is not 2xx. */
export const problemSchema = z.strictObject({
  code: z.enum(codes),
  message: z.string(),
  /** For `request.invalid`: the path and the complaint of every wrong field, at most 100. */
  fields: z.optional(z.array(z.strictObject({ path: z.string(), message: z.string() }))),
  /** For `hubspot.refused`: the scopes that HubSpot says are missing. */
  scopes: z.optional(z.array(z.string())),
  /** For a 429 and a 503: in seconds, as in `Retry-After`. */
  retryAfter: z.optional(z.number()),
  requestId: z.optional(z.string()),
});

export type Problem = z.infer<typeof problemSchema>;
