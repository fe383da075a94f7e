import {
  addDaysToDay,
  clientColumnsOn,
  clientsAtRisk,
  endingsBetween,
  nextFallOn,
  riskOn,
  roundToMillionth,
  type Ledger,
  type Snapshot,
  type TierRisk,
} from '@partner-tier-points/points';
import type { Alert } from '@partner-tier-points/contract';
import type { FoundAlert } from '../model/found-alert.ts';

/** How long before they expire points are worth a call; as partners' own tools look ahead. */
const expiryDays = 60;
/** Days before an evaluation on which somebody is told. */
const evaluationDays = [7, 30] as const;
/** How long a tier that is safe again is news; in days. */
const newsDays = 14;

/** Everything that an account's figures give reason to tell on a day. */
export function findAlerts(
  ledger: Ledger,
  today: string,
  snapshots: readonly Snapshot[],
  before: readonly Alert[],
): FoundAlert[] {
  const risk = riskOn(ledger, today, snapshots);
  return [
    ...riskAlerts(risk, today, before),
    ...evaluationAlerts(risk, today),
    ...expiryAlerts(ledger, today),
    ...leavingAlerts(ledger, today),
  ];
}

/** An alert of which nothing is known but what is given. */
export function foundAlert(
  alert: Pick<FoundAlert, 'kind' | 'on'> & Partial<FoundAlert>,
  subject: string,
): FoundAlert {
  return {
    id: [alert.kind, subject, alert.on ?? ''].join(':'),
    clientId: null,
    clientName: null,
    points: null,
    tier: null,
    evaluationOn: null,
    outcome: null,
    tierAfter: null,
    days: null,
    ...alert,
  };
}

/**
 * A risk, and for some days that it is over. Criteria that are not met today have no day of their
 * own: the next day it is the same alert.
 */
function riskAlerts(risk: TierRisk, today: string, before: readonly Alert[]): FoundAlert[] {
  const { state, on, fall, creditedTier: tier } = risk;
  if (tier === null || state === 'unknown') return [];
  if (state !== 'safe') {
    const day = state === 'below' ? null : on;
    const evaluationOn = fall?.on ?? null;
    return [foundAlert({ kind: 'risk', on: day, tier, evaluationOn }, tier)];
  }
  const news = before.find(
    (alert) => alert.kind === 'riskOver' && alert.tier === tier && alert.on !== null,
  );
  if (news) {
    const isNews = addDaysToDay(news.on ?? today, newsDays) > today;
    return isNews ? [foundAlert({ kind: 'riskOver', on: news.on, tier }, tier)] : [];
  }
  const wasAtRisk = before.some((alert) => alert.kind === 'risk' && alert.tier === tier);
  return wasAtRisk ? [foundAlert({ kind: 'riskOver', on: today, tier }, tier)] : [];
}

function evaluationAlerts({ evaluations }: TierRisk, today: string): FoundAlert[] {
  const [next] = evaluations;
  if (!next) return [];
  const { on, creditedTier: tier, outcome, tierAfter } = next;
  const days = evaluationDays.find((each) => addDaysToDay(on, -each) <= today);
  if (days === undefined) return [];
  return [foundAlert({ kind: 'evaluation', on, tier, outcome, tierAfter, days }, String(days))];
}

/** Of each client and day one: it has a call for all that expires then. */
function expiryAlerts(ledger: Ledger, today: string): FoundAlert[] {
  const evaluationOn = nextFallOn(ledger.ruleSet, today)?.on ?? null;
  const horizon = addDaysToDay(today, expiryDays);
  const last = evaluationOn !== null && evaluationOn < horizon ? evaluationOn : horizon;
  const found = new Map<string, FoundAlert>();
  for (const ending of endingsBetween(ledger, today, last)) {
    if (ending.cause !== 'expiry') continue;
    const { on, clientId, clientName, entry } = ending;
    const about = { kind: 'expiry', on, clientId, clientName, evaluationOn } as const;
    const alert = foundAlert(about, clientId);
    const points = (found.get(alert.id)?.points ?? 0) + entry.points;
    found.set(alert.id, { ...alert, points: roundToMillionth(points) });
  }
  return [...found.values()];
}

/** Clients that are about to lapse or have cancelled, with what is at stake: as pages list them. */
function leavingAlerts(ledger: Ledger, today: string): FoundAlert[] {
  const { total } = clientColumnsOn(ledger, today);
  return clientsAtRisk(ledger.clients, total, today).flatMap(({ index, points, signals }) => {
    const client = ledger.clients[index];
    if (!client) return [];
    return signals.flatMap((signal) => {
      if (signal.kind !== 'lapse' && signal.kind !== 'cancellation') return [];
      const { kind, on } = signal;
      const { id: clientId, name } = client;
      return [foundAlert({ kind, on, clientId, clientName: name ?? null, points }, clientId)];
    });
  });
}
