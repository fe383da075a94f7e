import { roundToMillionth } from './amount.ts';
import type { ClientFacts, Day } from './facts.ts';
import type { Ledger } from './ledger.ts';
import {
  causesOf,
  entriesOf,
  type DifferenceCause,
  type ReportedTrack,
} from './reconcile-causes.ts';
import type { RuleSets } from './rules/choose.ts';

/** One track of one client, or of the account: HubSpot's figure next to the computed one. */
export interface ReconciledTrack {
  reported: number;
  computed: number;
  /** `computed` minus `reported`. */
  difference: number;
  causes: DifferenceCause[];
  /** What no sure cause explains: the sum of the likely ones. */
  unexplained: number;
}

export interface ReconciledClient {
  id: string;
  name: string | null;
  /** The day on which HubSpot stored its figures. */
  reportedOn: Day | null;
  /** Null when HubSpot reports nothing, or when its figure is itself used for unknown facts. */
  sold: ReconciledTrack | null;
  managed: ReconciledTrack | null;
  /** Tracks on which HubSpot's figure is used, so that there is nothing to compare. */
  standsIn: ReportedTrack[];
}

export interface Reconciliation {
  asOf: Day;
  /** The sums of what can be compared. */
  sold: ReconciledTrack;
  managed: ReconciledTrack;
  clients: ReconciledClient[];
}

function reconcileTrack(
  ledger: Ledger,
  ruleSets: RuleSets,
  clientIndex: number,
  { reported: figures }: ClientFacts,
  track: ReportedTrack,
  asOf: Day,
): ReconciledTrack | null {
  const reported = figures?.[track] ?? null;
  const entries = entriesOf(ledger, clientIndex, track);
  // HubSpot's own figure counts where no fact of the track was scored; one of 0 has no entry.
  const standsIn = reported !== 0 && entries.every((at) => Number.isNaN(ledger.rates[at]));
  if (reported === null || standsIn) return null;
  const reportedOn = figures?.updatedAt ?? asOf;
  const found = causesOf(ledger, ruleSets, clientIndex, track, entries, reported, reportedOn, asOf);
  return toTrack(reported, found.computed, found.causes);
}

function toTrack(reported: number, computed: number, causes: DifferenceCause[]): ReconciledTrack {
  const unexplained = causes.reduce((sum, { points, sure }) => sum + (sure ? 0 : points), 0);
  const difference = roundToMillionth(computed - reported);
  return { reported, computed, difference, causes, unexplained: roundToMillionth(unexplained) };
}

function reconcileClient(
  ledger: Ledger,
  ruleSets: RuleSets,
  clientIndex: number,
  client: ClientFacts,
  asOf: Day,
): ReconciledClient {
  const { reported } = client;
  const found = {
    sold: reconcileTrack(ledger, ruleSets, clientIndex, client, 'sold', asOf),
    managed: reconcileTrack(ledger, ruleSets, clientIndex, client, 'managed', asOf),
  };
  return {
    id: client.id,
    name: client.name ?? null,
    reportedOn: reported?.updatedAt ?? null,
    ...found,
    standsIn: (['sold', 'managed'] as const).filter(
      (track) => found[track] === null && typeof reported?.[track] === 'number',
    ),
  };
}

/** The sums of all clients; causes by their kind, with a detail where all of a kind share it. */
function addUp(tracks: readonly (ReconciledTrack | null)[]): ReconciledTrack {
  const known = tracks.filter((track) => track !== null);
  const sum = (of: (track: ReconciledTrack) => number) =>
    roundToMillionth(known.reduce((result, track) => result + of(track), 0));
  const causes = new Map<string, DifferenceCause>();
  for (const cause of known.flatMap((track) => track.causes)) {
    const earlier = causes.get(cause.cause);
    causes.set(cause.cause, {
      ...cause,
      points: roundToMillionth((earlier?.points ?? 0) + cause.points),
      detail: earlier && earlier.detail !== cause.detail ? null : cause.detail,
      clients: (earlier?.clients ?? 0) + cause.clients,
    });
  }
  return toTrack(
    sum(({ reported }) => reported),
    sum(({ computed }) => computed),
    [...causes.values()],
  );
}

/**
 * HubSpot's own points next to the computed ones, per client and in all, with every cause of the
 * difference that can be named, and what stays unexplained.
 *
 * @param ruleSets those that HubSpot's figures may be of
 * @throws RangeError under a rule set that measures MRR: what HubSpot reports is points
 */
export function reconcile(ledger: Ledger, asOf: Day, ruleSets: RuleSets): Reconciliation {
  if (ledger.ruleSet.unit !== 'points') {
    throw new RangeError(`${ledger.ruleSet.id} measures MRR, not points`);
  }
  const clients = ledger.clients.map((client, index) =>
    reconcileClient(ledger, ruleSets, index, client, asOf),
  );
  return {
    asOf,
    sold: addUp(clients.map(({ sold }) => sold)),
    managed: addUp(clients.map(({ managed }) => managed)),
    clients,
  };
}
