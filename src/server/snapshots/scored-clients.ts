import {
  openLedger,
  roundToMillionth,
  totalsOn,
  type Facts,
  type PartnerFacts,
  type RuleSet,
  type Snapshot,
} from '@partner-tier-points/points';
import { letOthersIn } from '../model/let-others-in.ts';
import type { FactsStore } from '../store/facts-store.ts';

type Totals = Snapshot['totals'];

/** Clients that are scored together: an account of any size passes through in such portions. */
const clientsAtOnce = 500;

/** What to score: a rule set on one day. */
export interface Question {
  ruleSet: RuleSet;
  day: string;
}

/** The clients of one sync, and what is known of the partner. */
export interface ScoredAccount {
  portalId: string;
  syncId: string;
  partner: PartnerFacts;
}

/**
 * The totals of an account for each question, in their order. They are the sums over its clients, so
 * the clients never have to be in memory together.
 *
 * @throws {FactsError} when an account has more points than the scoring module can add up exactly.
 */
export async function scoreClients(
  facts: FactsStore,
  { portalId, syncId, partner }: ScoredAccount,
  questions: readonly Question[],
  signal: AbortSignal,
): Promise<Totals[]> {
  const sums = questions.map(() => noTotals());
  for (let from = 0; ; from += clientsAtOnce) {
    await letOthersIn(signal);
    const rows = await facts.clients(portalId, syncId, { from, limit: clientsAtOnce });
    if (rows.length > 0)
      addPortion(sums, questions, { partner, clients: rows.map((row) => row.facts) });
    if (rows.length < clientsAtOnce) return sums;
  }
}

function addPortion(sums: Totals[], questions: readonly Question[], portion: Facts): void {
  const used = new Set(questions.map(({ ruleSet }) => ruleSet));
  const ledgers = new Map([...used].map((each) => [each.id, openLedger(portion, each)]));
  for (const [index, { ruleSet, day }] of questions.entries()) {
    const ledger = ledgers.get(ruleSet.id);
    const sum = sums[index];
    if (ledger !== undefined && sum !== undefined) add(sum, totalsOn(ledger, day));
  }
}

function noTotals(): Totals {
  return { total: 0, sold: 0, sourced: 0, assisted: 0, managed: 0 };
}

function add(sum: Totals, portion: Totals): void {
  for (const name of Object.keys(sum) as (keyof Totals)[]) {
    sum[name] = roundToMillionth(sum[name] + portion[name]);
  }
}
