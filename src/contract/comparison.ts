import * as z from 'zod/mini';
import { instant } from './instant.ts';

const cellValue = z.union([z.string(), z.number(), z.null()]);

const cellSchema = z.strictObject({
  /** What the column sorts by; of an amount the exact one. */
  value: cellValue,
  /** An amount as shown: a file has both. */
  shown: z.optional(z.nullable(z.number())),
  /** Without it the value is drawn. */
  text: z.optional(z.string()),
  /** The client whose details it leads to. */
  client: z.optional(z.string()),
  /** Small, below. */
  note: z.optional(z.string()),
});

const rowSchema = z.strictObject({
  /** Rows of all parts stand in the order of it, the largest first. */
  rank: z.number(),
  cells: z.array(cellSchema),
});

const columnSchema = z.strictObject({
  title: z.string(),
  align: z.optional(z.literal('right')),
  /** Not drawn. */
  fileOnly: z.optional(z.boolean()),
  sortable: z.optional(z.boolean()),
  /** Whether its cells have an amount as shown beside the exact one. */
  isAmount: z.optional(z.boolean()),
});

const blockSchema = z.strictObject({
  heading: z.optional(z.string()),
  text: z.optional(z.string()),
  /** Small. */
  note: z.optional(z.string()),
  table: z.optional(
    z.strictObject({
      /** Of the file. */
      name: z.string(),
      columns: z.array(columnSchema),
      rows: z.array(rowSchema),
    }),
  ),
});

/** A comparison as it is drawn, in the words and numbers of the user's language. */
export const comparisonSchema = z.strictObject({
  /** What else can be compared with, and what is: `with` of the query. */
  choices: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  chosen: z.string(),
  /** From top to bottom; empty in all parts but the last. */
  blocks: z.array(blockSchema),
  /** This part's rows of the last table. */
  rows: z.array(rowSchema),
  /** Give it back for the next part; null on the last one. */
  cursor: z.nullable(z.string()),
});

const localeSchema = z.string().check(
  z.maxLength(64),
  z.refine((tag) => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
      return false;
    }
  }, 'is no BCP 47 tag'),
);

export const comparisonEndpoints = {
  'GET /v1/comparison': {
    summary:
      "The computed points beside HubSpot's own or those of other rules, part by part, as they are drawn.",
    access: 'participant',
    query: z.object({
      /** `hubspot`, the id of a rule set, `deal-based`; empty for the newest rules that differ. */
      with: z.optional(z.string().check(z.maxLength(64))),
      /** The file of a dispute in place of the comparison with HubSpot: every entry behind it. */
      dispute: z.optional(z.literal('true')),
      ruleSet: z.string().check(z.maxLength(64)),
      asOf: z.iso.date(),
      /** When the sync began of which the page has the facts: another one is named. */
      syncedAt: z.optional(z.nullable(instant)),
      /** Of the texts. */
      language: z.string().check(z.maxLength(35)),
      locale: localeSchema,
      timeZone: z.string().check(z.maxLength(64)),
      /** From the part before. */
      cursor: z.optional(z.string().check(z.maxLength(6_000))),
    }),
    answers: { 200: comparisonSchema },
    problems: [],
  },
} as const;

export type Comparison = z.infer<typeof comparisonSchema>;
export type ComparisonQuery = z.infer<(typeof comparisonEndpoints)['GET /v1/comparison']['query']>;
export type ComparisonBlock = z.infer<typeof blockSchema>;
export type ComparisonTable = NonNullable<ComparisonBlock['table']>;
export type ComparisonRow = z.infer<typeof rowSchema>;
export type ComparisonCell = z.infer<typeof cellSchema>;
export type ComparisonColumn = z.infer<typeof columnSchema>;
