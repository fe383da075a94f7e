import {
  addMonthsToDay,
  FactsError,
  ledgerAfter,
  playEvaluations,
  summaryOn,
  totalsOn,
  type Change,
  type Day,
  type Evaluation,
  type FactsIssue,
  type Performance,
  type Snapshot,
  type Totals,
} from '@partner-tier-points/points';
import type { ScoredPage } from '../shared/account.ts';

/** The account as it is, or as it would be: today, at the evaluation, and in the months ahead. */
export interface Side {
  totals: Totals;
  performance: Performance;
  /** Null when the rule set has no known calendar. */
  evaluation: Evaluation | null;
  months: { day: Day; totals: Totals }[];
}

/** Changes that do not fit the account, such as a client that has left since they were saved. */
export interface RefusedSide {
  refused: readonly FactsIssue[];
}

export interface NamedSide {
  name: string;
  side: Side;
}

const monthsAhead = 6;

/** What changes lead to; without any, the account as it is. */
export function sideOf(
  { ledger, result }: ScoredPage,
  changes: readonly Change[],
  snapshots: readonly Snapshot[],
): Side | RefusedSide {
  const { asOf, performance } = result;
  try {
    const changed = changes.length === 0 ? ledger : ledgerAfter(ledger, changes);
    return {
      ...summaryOn(changed, asOf, performance.goalTier),
      evaluation: playEvaluations(changed, asOf, snapshots, 0)[0] ?? null,
      months: Array.from({ length: monthsAhead }, (_, at) => {
        const day = addMonthsToDay(asOf, at + 1);
        return { day, totals: totalsOn(changed, day) };
      }),
    };
  } catch (error) {
    if (error instanceof FactsError) return { refused: error.issues };
    throw error;
  }
}
