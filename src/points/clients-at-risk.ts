import { addDaysToDay } from './day.ts';
import type { ClientFacts, Day } from './facts.ts';

/** What puts a client at risk, gravest first. */
const signalKinds = ['cancellation', 'renewal', 'lapse', 'usage'] as const;

export type ClientSignal =
  | { kind: 'cancellation' | 'renewal' | 'lapse'; on: Day }
  /** By what share of itself the usage score fell in four weeks: below zero. */
  | { kind: 'usage'; trend: number };

/** A client that may leave or lapse, with what of its points is at stake. */
export interface ClientAtRisk {
  /** The client's place in the facts. */
  index: number;
  points: number;
  signals: ClientSignal[];
}

/** Of the limits here HubSpot publishes none; partners' own tools look this far ahead for renewals. */
const renewalDays = 90;
/** Time enough to do qualifying work in the client's account. */
const lapseDays = 30;
/** A change of the usage score that is more than noise; nobody published one. */
const declining = -0.05;

/** What HubSpot tells of a client that puts its points at risk, gravest first. */
export function signalsOf(client: ClientFacts, asOf: Day): ClientSignal[] {
  const { managed, cancellation, renewals, usage } = client;
  const within = (day: Day | null | undefined, days: number) =>
    day && day > asOf && day <= addDaysToDay(asOf, days) ? day : null;
  const found: ClientSignal[] = [];
  const add = (kind: Exclude<ClientSignal['kind'], 'usage'>, on: Day | null | undefined) => {
    if (on) found.push({ kind, on });
  };
  const cancelsOn = managed?.cancelsOn ?? cancellation?.on;
  add('cancellation', cancelsOn && cancelsOn > asOf ? cancelsOn : null);
  const next = renewals?.find(({ on }) => on > asOf)?.on;
  // What is cancelled is not renewed.
  const isOver = managed?.cancelsOn || (cancellation && !cancellation.hubs);
  add('renewal', isOver ? null : within(next, renewalDays));
  add('lapse', within(managed?.lapsesOn, lapseDays));
  const trend = usage?.trend ?? 0;
  if (trend <= declining) found.push({ kind: 'usage', trend });
  return found;
}

/**
 * The clients at risk, gravest signal first, of the same kind those with most points. A client
 * without points is left out: none of them is at stake.
 *
 * @param points each client's points, in the order of the clients
 */
export function clientsAtRisk(
  clients: readonly ClientFacts[],
  points: ArrayLike<number>,
  asOf: Day,
): ClientAtRisk[] {
  const rankOf = ({ signals }: ClientAtRisk) => signalKinds.indexOf(signals[0]!.kind);
  return clients
    .map((client, index) => ({
      index,
      points: points[index] ?? 0,
      signals: signalsOf(client, asOf),
    }))
    .filter((found) => found.signals.length > 0 && found.points > 0)
    .sort((one, other) => rankOf(one) - rankOf(other) || other.points - one.points);
}
