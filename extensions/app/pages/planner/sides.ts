import {
  addMonthsToDay,
  FactsError,
  ledgerAfter,
  openLedger,
  riskOn,
  summaryOn,
  totalsAhead,
  type Change,
  type Day,
  type FactsIssue,
  type Performance,
  type Snapshot,
  type TierRisk,
  type Totals,
} from '@partner-tier-points/points';
import type { ScoredPage } from '../shared/account.ts';

/** The account as it is, or as it would be: today, at the evaluations, and in the months ahead. */
export interface Side {
  totals: Totals;
  performance: Performance;
  risk: TierRisk;
  /** Today first. */
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

const monthsAhead = 12;
/** Those in which a risk is looked for everywhere. */
const riskMonths = 18;

/** What changes lead to; without any, the account as it is. */
export function sideOf(
  { ledger, result }: Pick<ScoredPage, 'ledger' | 'result'>,
  changes: readonly Change[],
  snapshots: readonly Snapshot[],
): Side | RefusedSide {
  const { asOf, performance } = result;
  try {
    const changed = changes.length === 0 ? ledger : ledgerAfter(ledger, changes);
    const ahead = totalsAhead(changed, asOf, addMonthsToDay(asOf, riskMonths));
    return {
      ...summaryOn(changed, asOf, performance.goalTier),
      risk: riskOn(changed, asOf, snapshots, riskMonths, ahead),
      months: Array.from({ length: monthsAhead + 1 }, (_, at) => {
        const day = addMonthsToDay(asOf, at);
        return { day, totals: ahead.on(day) };
      }),
    };
  } catch (error) {
    if (error instanceof FactsError) return { refused: error.issues };
    throw error;
  }
}

/**
 * Of each change, whether it leaves everything as it is: its day is too far away, or it says what is
 * so anyway. Only the clients of the plan are scored again: there may be thousands.
 */
export function idleOf(
  { ledger: { partner, ruleSet }, clientOf, result }: ScoredPage,
  changes: readonly Change[],
): boolean[] {
  const named = changes.map((change) => 'clientId' in change && clientOf(change.clientId));
  const clients = [...new Set(named)].filter((client) => !!client);
  const ledger = openLedger({ partner, clients }, ruleSet);
  const sides = [...changes, 0].map((_, count) => {
    const side = sideOf({ ledger, result }, changes.slice(0, count), []);
    // Of what does not fit the account nobody knows what it changes: it is like no other.
    return 'refused' in side ? count : JSON.stringify(side);
  });
  return changes.map((_, at) => sides[at] === sides[at + 1]);
}
