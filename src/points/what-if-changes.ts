import * as z from 'zod/mini';
import { clientSchema, managedSchema, marketTypes, saleSchema } from './facts.ts';
import { FactsError } from './facts-error.ts';
import { toFactsIssues } from './facts-issues.ts';

const clientId = clientSchema.shape.id;
const managed = managedSchema.shape;

/** One thing that might happen. Money, days and codes are as in the facts. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('newClient'), client: clientSchema }),
  /**
   * The client and all its points go. HubSpot does not say what becomes of points already credited
   * for a client that leaves; this is the worst case, `endedManagement` the best.
   */
  z.strictObject({ kind: z.literal('lostClient'), clientId }),
  z.strictObject({ kind: z.literal('newSale'), clientId, sale: saleSchema }),
  /** The managed credit goes: on a day, or at once. */
  z.strictObject({ kind: z.literal('endedManagement'), clientId, on: managed.lapsesOn }),
  /** The managed credit continues: until another day, or with no end known. */
  z.strictObject({ kind: z.literal('renewedManagement'), clientId, lapsesOn: managed.lapsesOn }),
  z.strictObject({
    kind: z.literal('changedMrr'),
    clientId,
    mrr: managed.mrr,
    currency: managed.currency,
  }),
  /** Overrides what HubSpot's multiplier, market name or country say. */
  z.strictObject({ kind: z.literal('changedMarket'), clientId, market: z.enum(marketTypes) }),
]);

export type Change = z.infer<typeof changeSchema>;

/**
 * Checks a list of changes of unknown origin. @throws FactsError with the path of every wrong field
 */
export function parseChanges(input: unknown): Change[] {
  const parsed = z.array(changeSchema).safeParse(input);
  if (parsed.success) return parsed.data;
  throw new FactsError(parsed.error.issues.flatMap((issue) => toFactsIssues(issue, changeFields)));
}

const changeFields = [
  ...['kind', 'clientId', 'client', 'sale', 'on', 'lapsesOn', 'mrr', 'currency', 'market'],
  ...Object.keys(saleSchema.shape),
];
