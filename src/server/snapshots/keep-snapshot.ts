import { ruleSetInForce, ruleSets } from '@partner-tier-points/points';
import { createDayReader } from '../hubspot/days.ts';
import { partnerFacts } from '../model/partner-facts.ts';
import type { FinishedSync } from '../model/stored-sync.ts';
import type { Store } from '../store/store.ts';
import type { Turn } from '../model/turn.ts';
import { scoreClients } from './scored-clients.ts';

/**
 * Keeps the account's totals of this day by the rule set in force, by those that are announced, so
 * that a change of rules can be followed back, and by the one that the account has chosen. Of several syncs on one day the last one that found
 * something new is saved.
 */
export async function keepSnapshot(
  { sync, metadata, changed }: FinishedSync,
  {
    store,
    turn,
    now,
    signal,
  }: {
    store: Pick<Store, 'facts' | 'settings' | 'snapshots'>;
    turn: Turn;
    now: () => Date;
    signal: AbortSignal;
  },
): Promise<void> {
  const { portalId } = turn;
  const day = createDayReader(metadata.timeZone).dayOf(now());
  const [isKept] = await Promise.all([
    changed ? false : hasSnapshot(store, portalId, day),
    store.snapshots.forgetAfter(turn, day),
  ]);
  if (isKept) return;
  const settings = await store.settings.find(portalId);
  const inForce = ruleSetInForce(day);
  const kept = ruleSets.filter(
    (ruleSet, at) => at >= ruleSets.indexOf(inForce) || ruleSet.id === settings.ruleSet,
  );
  const questions = kept.map((ruleSet) => ({ ruleSet, day }));
  const partner = partnerFacts(settings, metadata);
  const account = { portalId, syncId: sync.syncId, partner };
  const totals = await scoreClients(store.facts, account, questions, signal);
  await store.snapshots.keep(
    turn,
    questions.flatMap(({ ruleSet }, index) => {
      const of = totals[index];
      return of === undefined ? [] : [{ ruleSet: ruleSet.id, day, totals: of }];
    }),
  );
}

async function hasSnapshot({ snapshots }: Pick<Store, 'snapshots'>, portalId: string, day: string) {
  const [newest] = ruleSets.slice(-1);
  if (newest === undefined) return false;
  const [row] = await snapshots.between(portalId, newest.id, day, day);
  return row?.from === 'kept';
}
