import * as z from 'zod/mini';
import { FactsError } from './facts-error.ts';
import { toFactsIssues } from './facts-issues.ts';
import type { Snapshot } from './evaluation.ts';

const points = z.number().check(z.gte(0), z.lte(1e9));

/** One day's totals of an account, in the unit of its rule set. */
export const snapshotSchema = z.strictObject({
  day: z.iso.date(),
  totals: z.strictObject({
    total: points,
    sold: points,
    sourced: points,
    assisted: points,
    managed: points,
  }),
});

/** Checks a list of snapshots of unknown origin. @throws FactsError with the path of every wrong field */
export function parseSnapshots(input: unknown): Snapshot[] {
  const parsed = z.array(snapshotSchema).safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = Object.keys({ ...snapshotSchema.shape, ...snapshotSchema.shape.totals.shape });
  throw new FactsError(parsed.error.issues.flatMap((issue) => toFactsIssues(issue, fields)));
}
