import { playEvaluations, type Evaluation, type Snapshot } from '../evaluation.ts';
import type { Day } from '../facts.ts';
import type { Ledger } from '../ledger.ts';

/** The next evaluation; null when the rule set has no known evaluation calendar. */
export function evaluateNext(
  ledger: Ledger,
  asOf: Day,
  snapshots: readonly Snapshot[] = [],
): Evaluation | null {
  return playEvaluations(ledger, asOf, snapshots, 0)[0] ?? null;
}
