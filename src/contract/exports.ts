import * as z from 'zod/mini';
import { instant } from './instant.ts';

const exportFormats = ['csv', 'json'] as const;

/**
 * Parts of a large table are sent one after the other: the first answer's `id` goes with the next
 * part, the link works once `last` was true.
 */
export const exportRequestSchema = z.strictObject({
  id: z.nullable(z.string()),
  /** Place of these rows among the parts, from 0: HubSpot may send a request twice. */
  part: z.int().check(z.gte(0), z.lte(999)),
  /** The file's name without its ending; begins and ends with a letter, digit or underscore. */
  name: z.string().check(z.maxLength(80), z.regex(/^\w([\w. -]*\w)?$/)),
  format: z.enum(exportFormats),
  columns: z.array(z.string().check(z.maxLength(200))).check(z.minLength(1), z.maxLength(60)),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))).check(z.maxLength(20_000)),
  last: z.boolean(),
});
export const exportSchema = z.strictObject({
  id: z.string(),
  /** Null until the last part has come. */
  link: z.nullable(z.string()),
  expiresAt: instant,
});

export const exportEndpoints = {
  'POST /v1/exports': {
    summary: 'Stores a table, or a part of one, for a short while; the last part brings the link.',
    access: 'participant',
    body: exportRequestSchema,
    answers: { 200: exportSchema },
    problems: ['notFound', 'export.duplicateColumns'],
  },
  'POST /v1/account-exports': {
    summary:
      'Makes the link to everything that is stored of the account, as JSON lines; also while its deletion can be taken back.',
    access: 'superAdmin',
    body: z.strictObject({}),
    answers: { 200: exportSchema },
    problems: [],
  },
  'GET /v1/exports/:id/:fileName': {
    summary:
      'A stored table, or everything that is stored of an account, as a file. Whatever is wrong with a link, the answer is the same.',
    access: 'link',
    params: z.object({ id: z.string(), fileName: z.string() }),
    query: z.object({ signature: z.optional(z.string()) }),
    answers: { 200: z.string() },
    files: ['text/csv', 'application/json', 'application/x-ndjson'],
    problems: ['notFound'],
  },
} as const;

export type ExportRequest = z.infer<typeof exportRequestSchema>;
export type Export = z.infer<typeof exportSchema>;
