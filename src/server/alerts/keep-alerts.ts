import { createHash } from 'node:crypto';
import type { AlertKind } from '@partner-tier-points/contract';
import { createDayReader } from '../hubspot/days.ts';
import type { FoundAlert } from '../model/found-alert.ts';
import { chosenRuleSet, partnerFacts } from '../model/partner-facts.ts';
import type { Turn } from '../model/turn.ts';
import { keptTotals, wholeLedger } from '../snapshots/whole-ledger.ts';
import type { Store } from '../store/store.ts';
import { findAlerts, foundAlert } from './find-alerts.ts';

/** How old figures are when people are told that syncs fail; in milliseconds. */
const oldAfter = 24 * 60 * 60_000;

export const figureKinds: readonly AlertKind[] = [
  'risk',
  'riskOver',
  'evaluation',
  'expiry',
  'lapse',
  'cancellation',
];

/**
 * Finds the alerts of an account anew where its facts, its settings or the day have changed, and those
 * of its syncs always. After a sync that failed, too: some arise by time alone.
 */
export async function keepAlerts(parts: {
  store: Pick<Store, 'facts' | 'settings' | 'snapshots' | 'sync' | 'alerts'>;
  turn: Turn;
  now: () => Date;
  signal: AbortSignal;
}): Promise<void> {
  const { store, turn, signal } = parts;
  const { portalId } = turn;
  const now = parts.now();
  const [sync, state, settings, known] = await Promise.all([
    store.facts.latest(portalId),
    store.sync.find(portalId),
    store.settings.find(portalId),
    store.alerts.state(portalId),
  ]);
  if (sync === null) return;
  const { dayOf } = createDayReader(state?.metadata?.timeZone ?? 'UTC');

  const fails =
    (state?.failure ?? null) !== null && now.getTime() - sync.startedAt.getTime() >= oldAfter;
  const failing = fails
    ? [foundAlert({ kind: 'syncFailing', on: dayOf(sync.startedAt) }, 'account')]
    : [];
  await save(['syncFailing'], failing);

  const today = dayOf(now);
  const ruleSet = chosenRuleSet(settings, today);
  const partner = partnerFacts(settings, state?.metadata);
  const snapshots = await keptTotals(store.snapshots, portalId, ruleSet, today);
  const basis = hashOf([sync.syncId, today, ruleSet.id, partner, snapshots]);
  if (known?.basis === basis) return;
  const account = { portalId, syncId: sync.syncId, partner };
  const ledger = await wholeLedger(store.facts, account, ruleSet, signal);
  const before = await store.alerts.active(portalId, ['risk', 'riskOver']);
  await save(figureKinds, findAlerts(ledger, today, snapshots, before), basis);

  async function save(kinds: readonly AlertKind[], alerts: readonly FoundAlert[], of?: string) {
    await store.alerts.save(
      turn,
      { kinds, alerts, ...(of === undefined ? {} : { basis: of }) },
      now,
    );
  }
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
