import {
  shownAmount,
  shownEntriesOf,
  shownPoints,
  shownSum,
  type ShownEntry,
} from '@partner-tier-points/extension-shared';
import {
  clientTotalsOn,
  roundToMillionth,
  type Day,
  type DifferenceCause,
  type ReconciledTrack,
} from '@partner-tier-points/points';
import type { ScoredPage } from '../shared/account.ts';
import type { ComparedFigures, ReadReconciliation } from './readReconciliation.ts';

/** HubSpot's figure, the computed one and their difference, as shown. */
export interface ShownFigures {
  reported: number;
  computed: number;
  difference: number;
}

/** A track of the account or of a client. */
export interface ComparedTrack {
  track: 'sold' | 'managed';
  figures: ComparedFigures;
  shown: ShownFigures;
}

/** One track of one client on which HubSpot's figure is not the computed one. */
export interface Difference extends ComparedTrack {
  /** As shown: they add up to the difference as shown. */
  causes: readonly DifferenceCause[];
  id: string;
  name: string | null;
  reportedOn: Day | null;
  figures: ReconciledTrack;
}

/**
 * A line of the dispute: a difference, and one of the entries that the computed figure consists of.
 */
export interface DisputeLine extends Difference {
  /** Null where no entry counts. */
  line: ShownEntry | null;
}

/** A cause of differences, with all that it explains. */
export interface Reason extends Pick<DifferenceCause, 'cause' | 'sure'> {
  clients: number;
  points: number;
  /** The reasons as shown add up to the difference as shown. */
  shown: number;
}

const tracks = ['sold', 'managed'] as const;

const shownOf = ({ reported }: ComparedFigures, computed: number): ShownFigures => {
  const known = shownAmount(reported);
  return { reported: known, computed, difference: shownSum(computed, -known) };
};

/** The sums of what can be compared; where that is all, the account's own totals. */
export function comparedTracks(
  reconciliation: Pick<ReadReconciliation, 'sold' | 'managed'>,
  { result: { totals } }: ScoredPage,
): ComparedTrack[] {
  return tracks.map((track) => {
    const figures = reconciliation[track];
    const { computed } = figures;
    const shown = computed === totals[track] ? shownPoints(totals)[track] : shownAmount(computed);
    return { track, figures, shown: shownOf(figures, shown) };
  });
}

/** The largest cause takes what rounding has left. */
function shownCauses({ causes }: ReconciledTrack, difference: number): DifferenceCause[] {
  const sizes = causes.map(({ points }) => Math.abs(points));
  const largest = sizes.indexOf(Math.max(...sizes));
  const shown = causes.map(({ points }) => shownAmount(points));
  const left = shownSum(difference, ...shown.map((points) => -points));
  return causes.map((cause, at) => {
    return { ...cause, points: shownSum(shown[at] ?? 0, at === largest ? left : 0) };
  });
}

/** What is worth asking about: the largest differences first. */
export function differencesOf(
  { clients }: Pick<ReadReconciliation, 'clients'>,
  page: ScoredPage,
): Difference[] {
  const { ledger, result } = page;
  return clients
    .flatMap(({ id, name, reportedOn, ...client }) => {
      const index = page.indexOf(id) ?? -1;
      return tracks.flatMap((track): Difference[] => {
        const figures = client[track];
        if (figures === null || figures.difference === 0) return [];
        const computed = shownPoints(clientTotalsOn(ledger, index, result.asOf))[track];
        const shown = shownOf(figures, computed);
        const causes = shownCauses(figures, shown.difference);
        return [{ id, name, reportedOn, track, figures, causes, shown }];
      });
    })
    .sort((one, other) => Math.abs(other.figures.difference) - Math.abs(one.figures.difference));
}

/**
 * The differences by their causes, those that explain most first. The most frequent one takes what
 * rounding has left of the difference as shown.
 */
export function reasonsOf(
  differences: readonly Difference[],
  compared: readonly ComparedTrack[],
): Reason[] {
  const found = new Map<string, Reason & { ids: Set<string>; times: number }>();
  for (const { id, figures, causes } of differences) {
    for (const [at, { cause, sure, points }] of figures.causes.entries()) {
      const empty = { cause, sure, points: 0, shown: 0, clients: 0, times: 0 };
      const reason = found.get(cause) ?? { ...empty, ids: new Set<string>() };
      reason.clients = reason.ids.add(id).size;
      reason.times += 1;
      reason.points = roundToMillionth(reason.points + points);
      // What is found once reads as it does there.
      reason.shown = reason.times === 1 ? (causes[at]?.points ?? 0) : shownAmount(reason.points);
      found.set(cause, reason);
    }
  }
  const reasons = [...found.values()].sort(
    (one, other) => Math.abs(other.points) - Math.abs(one.points),
  );
  const often = Math.max(...reasons.map(({ times }) => times));
  const frequent = reasons.find(({ times }) => times === often);
  if (frequent && often > 1) {
    const whole = compared.map(({ shown }) => shown.difference);
    const others = reasons.flatMap((reason) => (reason === frequent ? [] : -reason.shown));
    frequent.shown = shownSum(...whole, ...others);
  }
  return reasons;
}

/** Every difference with the entries behind the computed figure, for the reviewer of a dispute. */
export function disputeLines(page: ScoredPage, differences: readonly Difference[]): DisputeLine[] {
  const { ledger, result } = page;
  return differences.flatMap((difference): DisputeLine[] => {
    const index = page.indexOf(difference.id) ?? -1;
    const lines = shownEntriesOf(ledger, index, result.asOf).filter(
      ({ entry, state }) => entry.track === difference.track && state === 'counts',
    );
    return lines.length === 0
      ? [{ ...difference, line: null }]
      : lines.map((line) => ({ ...difference, line }));
  });
}
