import {
  shownAmount,
  shownDecimals,
  shownEntriesOf,
  shownPoints,
  shownSum,
  type ShownEntry,
} from '@partner-tier-points/extension-shared';
import {
  apportion,
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
        return [{ id, name, reportedOn, track, figures, shown: shownOf(figures, computed) }];
      });
    })
    .sort((one, other) => Math.abs(other.figures.difference) - Math.abs(one.figures.difference));
}

/** The differences by their causes, those that explain most first. */
export function reasonsOf(
  differences: readonly Difference[],
  compared: readonly ComparedTrack[],
): Reason[] {
  const found = new Map<string, Omit<Reason, 'clients' | 'shown'> & { ids: Set<string> }>();
  for (const { id, figures } of differences) {
    for (const { cause, sure, points } of figures.causes) {
      const reason = found.get(cause) ?? { cause, sure, points: 0, ids: new Set() };
      reason.ids.add(id);
      reason.points = roundToMillionth(reason.points + points);
      found.set(cause, reason);
    }
  }
  const reasons = [...found.values()].sort(
    (one, other) => Math.abs(other.points) - Math.abs(one.points),
  );
  const shown = apportion(
    reasons.map(({ points }) => points),
    shownDecimals,
  );
  // The difference is that of figures as shown: the largest reason takes what rounding has left.
  const whole = shownSum(...compared.map((track) => track.shown.difference));
  const left = shownSum(whole, ...shown.map((points) => -points));
  return reasons.map(({ ids, ...reason }, at): Reason => {
    const own = shown[at] ?? 0;
    return { ...reason, clients: ids.size, shown: at === 0 ? shownSum(own, left) : own };
  });
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
