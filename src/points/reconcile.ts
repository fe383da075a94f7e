import { roundToMillionth } from './amount.ts';
import { toDayNumber } from './day.ts';
import type { ClientFacts, Day } from './facts.ts';
import type { Ledger } from './ledger.ts';
import {
  causesOfTime,
  causesOnOneDay,
  type DifferenceCause,
  type ReportedTrack,
} from './reconcile-causes.ts';
import { entryKinds } from './read-client.ts';
import { clientTotalsOn } from './totals.ts';

/** One track of one client, or of the account: HubSpot's figure beside the computed one. */
export interface ReconciledTrack {
  reported: number;
  computed: number;
  /** `computed` minus `reported`. */
  difference: number;
  causes: DifferenceCause[];
  /** What of the difference has no cause with a size. */
  unexplained: number;
}

export interface ReconciledClient {
  id: string;
  name: string | null;
  /** The day on which HubSpot stored its figures. */
  reportedOn: Day | null;
  /** Null when HubSpot reports nothing, or its figure itself stands in for unknown facts. */
  sold: ReconciledTrack | null;
  managed: ReconciledTrack | null;
  /** Tracks on which HubSpot's figure stands in, so that there is nothing to compare. */
  standsIn: ReportedTrack[];
  /** Whether HubSpot's total is the sum of its own parts; null when one is not reported. */
  reportedAddsUp: boolean | null;
}

export interface Reconciliation {
  asOf: Day;
  /** The sums of what can be compared. */
  sold: ReconciledTrack;
  managed: ReconciledTrack;
  clients: ReconciledClient[];
}

/** Facts that play a part whose size nobody can know. */
function causesOfUnknownSize(
  ledger: Ledger,
  clientIndex: number,
  client: ClientFacts,
  track: ReportedTrack,
): DifferenceCause[] {
  const setAside = (ledger.setAside.get(clientIndex) ?? []).some(
    ({ saleId }) => (saleId === null) === (track === 'managed'),
  );
  const currencies =
    track === 'managed'
      ? [client.managed?.currency]
      : (client.sales ?? []).map(({ currency }) => currency);
  const foreign = new Set(currencies.filter((currency) => currency && currency !== 'USD'));
  return [
    ...(setAside ? [{ cause: 'setAside' as const, points: null, detail: null }] : []),
    ...(client.reported?.updatedAt
      ? []
      : [{ cause: 'dayUnknown' as const, points: null, detail: null }]),
    ...[...foreign].map((detail) => ({
      cause: 'currency' as const,
      points: null,
      detail: detail ?? null,
    })),
  ];
}

function reconcileTrack(
  ledger: Ledger,
  clientIndex: number,
  client: ClientFacts,
  track: ReportedTrack,
  asOf: Day,
): ReconciledTrack | null {
  const reported = client.reported?.[track];
  if (reported === undefined || reported === null) return null;
  const reportedOn = client.reported?.updatedAt ?? asOf;
  const computed = clientTotalsOn(ledger, clientIndex, asOf)[track];
  const computedThen = clientTotalsOn(ledger, clientIndex, reportedOn)[track];
  const asked = {
    ...{ ledger, clientIndex, track, reported },
    computed: computedThen,
    day: toDayNumber(reportedOn),
  };
  const causes = [
    ...causesOfTime(ledger, clientIndex, track, reportedOn, asOf),
    ...causesOnOneDay(asked, reportedOn),
  ];
  const difference = roundToMillionth(computed - reported);
  const explained = causes.reduce((sum, { points }) => sum + (points ?? 0), 0);
  const unexplained = roundToMillionth(difference - explained);
  if (unexplained !== 0) causes.push(...causesOfUnknownSize(ledger, clientIndex, client, track));
  return { reported, computed, difference, causes, unexplained };
}

/** Whether HubSpot's own figure counts, or would if it were not 0: no fact of the track was scored. */
function reportedStandsIn(ledger: Ledger, clientIndex: number, track: ReportedTrack): boolean {
  const to = ledger.starts[clientIndex + 1] ?? 0;
  for (let at = ledger.starts[clientIndex] ?? 0; at < to; at += 1) {
    const isManaged = ledger.kinds[at] === entryKinds.managed;
    if (isManaged === (track === 'managed')) return Number.isNaN(ledger.rates[at]);
  }
  return true;
}

function reconcileClient(
  ledger: Ledger,
  clientIndex: number,
  client: ClientFacts,
  asOf: Day,
): ReconciledClient {
  const { reported } = client;
  const trackOf = (track: ReportedTrack) =>
    reportedStandsIn(ledger, clientIndex, track)
      ? null
      : reconcileTrack(ledger, clientIndex, client, track, asOf);
  const [sold, managed, total] = [reported?.sold, reported?.managed, reported?.total];
  return {
    id: client.id,
    name: client.name ?? null,
    reportedOn: reported?.updatedAt ?? null,
    sold: trackOf('sold'),
    managed: trackOf('managed'),
    standsIn: (['sold', 'managed'] as const).filter(
      (track) =>
        reportedStandsIn(ledger, clientIndex, track) && typeof reported?.[track] === 'number',
    ),
    reportedAddsUp:
      typeof sold === 'number' && typeof managed === 'number' && typeof total === 'number'
        ? Math.abs(sold + managed - total) < 1e-6
        : null,
  };
}

function addUp(tracks: readonly (ReconciledTrack | null)[]): ReconciledTrack {
  const known = tracks.filter((track) => track !== null);
  const sum = (of: (track: ReconciledTrack) => number) =>
    roundToMillionth(known.reduce((result, track) => result + of(track), 0));
  const causes = new Map<string, DifferenceCause>();
  for (const cause of known.flatMap((track) => track.causes)) {
    const key = `${cause.cause} ${cause.detail ?? ''}`;
    const earlier = causes.get(key);
    const points =
      cause.points === null ? null : roundToMillionth((earlier?.points ?? 0) + cause.points);
    causes.set(key, { ...cause, points });
  }
  return {
    reported: sum(({ reported }) => reported),
    computed: sum(({ computed }) => computed),
    difference: sum(({ difference }) => difference),
    causes: [...causes.values()],
    unexplained: sum(({ unexplained }) => unexplained),
  };
}

/**
 * HubSpot's own points beside the computed ones, per client and in all, with every cause of the
 * difference that can be named, and what stays unexplained.
 *
 * @throws RangeError under a rule set that measures MRR: what HubSpot reports is points
 */
export function reconcile(ledger: Ledger, asOf: Day): Reconciliation {
  if (ledger.ruleSet.unit !== 'points') {
    throw new RangeError(`${ledger.ruleSet.id} measures MRR, and reported figures are points`);
  }
  const clients = ledger.clients.map((client, index) =>
    reconcileClient(ledger, index, client, asOf),
  );
  return {
    asOf,
    sold: addUp(clients.map(({ sold }) => sold)),
    managed: addUp(clients.map(({ managed }) => managed)),
    clients,
  };
}
