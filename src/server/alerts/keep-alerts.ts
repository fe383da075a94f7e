import { createHash } from 'node:crypto';
import type { AlertKind } from '@partner-tier-points/contract';
import { createDayReader } from '../hubspot/days.ts';
import { isAhead } from '../model/clock.ts';
import type { FoundAlert } from '../model/found-alert.ts';
import { chosenRuleSet, partnerFacts } from '../model/partner-facts.ts';
import type { Turn } from '../model/turn.ts';
import { keptTotals, wholeLedger } from '../snapshots/whole-ledger.ts';
import type { Store } from '../store/store.ts';
import { nextDigest } from './digest-time.ts';
import { findAlerts, foundAlert } from './find-alerts.ts';

/** How old figures are when people are told that syncs fail; in milliseconds. */
const oldAfter = 24 * 60 * 60_000;

const figureKinds: readonly AlertKind[] = [
  'risk',
  'riskOver',
  'evaluation',
  'expiry',
  'lapse',
  'cancellation',
];

type AlertFacts = Pick<Store, 'facts' | 'settings' | 'snapshots' | 'sync' | 'alerts'>;

/**
 * Finds the alerts of an account anew where its facts, its settings or the day have changed, and those
 * of its syncs always. After a sync that failed, too: some arise by time alone.
 */
export async function keepAlerts(parts: {
  store: AlertFacts;
  turn: Turn;
  now: () => Date;
  signal: AbortSignal;
}): Promise<void> {
  const { store, turn, signal } = parts;
  const now = parts.now();
  const read = await readBasis(store, turn.portalId, now);
  if (read === null) return;
  const { failing, basis, timeZone } = read;
  const digestAt = nextDigest(now, timeZone);
  // After most syncs there is nothing to write: it would be a transaction of many statements.
  if (failing.length > 0 || read.saysFailing) {
    await store.alerts.save(turn, { kinds: ['syncFailing'], alerts: failing, digestAt }, now);
  }
  if (read.isKnown) return;
  const alerts = await read.find(signal);
  await store.alerts.save(turn, { kinds: figureKinds, alerts, basis, digestAt }, now);
}

/** The alerts that there are now; null when they are those that are stored. */
export async function alertsNow({
  store,
  portalId,
  now,
  signal,
}: {
  store: AlertFacts;
  portalId: string;
  now: Date;
  signal: AbortSignal;
}): Promise<FoundAlert[] | null> {
  const read = await readBasis(store, portalId, now);
  if (read === null) return [];
  return read.isKnown ? null : [...read.failing, ...(await read.find(signal))];
}

/** What an account's alerts follow from; null before its first sync is complete. */
async function readBasis(store: AlertFacts, portalId: string, now: Date) {
  const [sync, state, settings, known] = await Promise.all([
    store.facts.latest(portalId),
    store.sync.find(portalId),
    store.settings.find(portalId),
    store.alerts.state(portalId),
  ]);
  if (sync === null) return null;
  const timeZone = state?.metadata?.timeZone ?? 'UTC';
  const { dayOf } = createDayReader(timeZone);
  const fails =
    (state?.failure ?? null) !== null &&
    // Figures of a clock that ran ahead look newer than they are.
    (now.getTime() - sync.startedAt.getTime() >= oldAfter || isAhead(sync.startedAt, now));
  const failing = fails
    ? [foundAlert({ kind: 'syncFailing', on: dayOf(sync.startedAt) }, 'account')]
    : [];

  const today = dayOf(now);
  const ruleSet = chosenRuleSet(settings, today);
  const partner = partnerFacts(settings, state?.metadata);
  const snapshots = await keptTotals(store.snapshots, portalId, ruleSet, today);
  const basis = hashOf([sync.syncId, today, ruleSet.id, partner, snapshots]);
  return {
    timeZone,
    failing,
    basis,
    isKnown: known?.basis === basis,
    saysFailing: known?.saysFailing ?? false,
    async find(signal: AbortSignal): Promise<FoundAlert[]> {
      const account = { portalId, syncId: sync.syncId, partner };
      const ledger = await wholeLedger(store.facts, account, ruleSet, signal);
      const before = await store.alerts.active(portalId, ['risk', 'riskOver']);
      return findAlerts(ledger, today, snapshots, before);
    },
  };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
