import * as z from 'zod/mini';
import { instant } from './instant.ts';

export const exportFormats = ['csv', 'json'] as const;

/**
 * `POST /v1/exports`: stores a table as the user sees it, for a short while, and answers with a link
 * that needs no signature but its own. Parts of a large table are sent one after the other: the
 * first answer's `id` goes with the next part, the link works once `last` was true.
 */
export const exportRequestSchema = z.strictObject({
  id: z.nullable(z.string()),
  /** Place of these rows among the parts, from 0: HubSpot may send a request twice. */
  part: z.int().check(z.gte(0), z.lte(999)),
  /** The file's name without its ending. */
  name: z.string().check(z.regex(/^[\w. -]{1,80}$/)),
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

export type ExportRequest = z.infer<typeof exportRequestSchema>;
export type Export = z.infer<typeof exportSchema>;
