import {
  nextFallOn,
  openLedger,
  type ClientFacts,
  type Ledger,
  type RuleSet,
  type Snapshot,
} from '@partner-tier-points/points';
import { letOthersIn } from '../model/let-others-in.ts';
import type { FactsStore } from '../store/facts-store.ts';
import type { SnapshotStore } from '../store/snapshot-store.ts';
import type { ScoredAccount } from './scored-clients.ts';

/** Clients that are read at a time. */
const step = 500;

/** Every client of an account in one ledger, for what sums of portions cannot answer. */
export async function wholeLedger(
  facts: Pick<FactsStore, 'clients'>,
  { portalId, syncId, partner }: ScoredAccount,
  ruleSet: RuleSet,
  signal: AbortSignal,
): Promise<Ledger> {
  const clients: ClientFacts[] = [];
  for (;;) {
    await letOthersIn(signal);
    const part = { from: clients.length, limit: step };
    const rows = await facts.clients(portalId, syncId, part);
    for (const row of rows) clients.push(row.facts);
    if (rows.length < step) return openLedger({ partner, clients }, ruleSet);
  }
}

/**
 * The totals that were kept in the window of the next evaluation, as pages take them too; incomplete
 * ones would make the tier look worse.
 */
export async function keptTotals(
  snapshots: Pick<SnapshotStore, 'between'>,
  portalId: string,
  ruleSet: RuleSet,
  day: string,
): Promise<Snapshot[]> {
  const from = nextFallOn(ruleSet, day)?.windowFrom ?? day;
  if (from >= day) return [];
  const kept = await snapshots.between(portalId, ruleSet.id, from, day);
  return kept
    .filter((each) => each.from !== 'incomplete')
    .map(({ day: of, totals }) => ({ day: of, totals }));
}
