import {
  clientTotalsOn,
  type Day,
  type DifferenceCause,
  type Ledger,
  type ReconciledClient,
  type ReconciledTrack,
} from '@partner-tier-points/points';
import { shownAmount, shownPoints, shownSum } from '@partner-tier-points/texts';

/** HubSpot's sum, the computed one and their difference. */
export type ComparedFigures = Pick<ReconciledTrack, 'reported' | 'computed' | 'difference'>;

/** A track of the account or of a client. */
export interface ComparedTrack {
  track: 'sold' | 'managed';
  figures: ComparedFigures;
  shown: ComparedFigures;
}

/** One track of one client on which HubSpot's figure is not the computed one. */
export interface Difference extends ComparedTrack {
  /** Place of the client in the ledger. */
  index: number;
  id: string;
  name: string | null;
  reportedOn: Day | null;
  figures: ReconciledTrack;
  /** As shown: they add up to the difference as shown. */
  causes: readonly DifferenceCause[];
}

export const comparedTracks = ['sold', 'managed'] as const;

export function shownFigures({ reported }: ComparedFigures, computed: number): ComparedFigures {
  const known = shownAmount(reported);
  return { reported: known, computed, difference: shownSum(computed, -known) };
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

/** What is worth asking about, in the order of the ledger's clients, which were reconciled. */
export function differencesOf(
  clients: readonly ReconciledClient[],
  ledger: Ledger,
  asOf: Day,
): Difference[] {
  return clients.flatMap(({ id, name, reportedOn, ...client }, index) =>
    comparedTracks.flatMap((track): Difference[] => {
      const figures = client[track];
      if (figures === null || figures.difference === 0) return [];
      const computed = shownPoints(clientTotalsOn(ledger, index, asOf))[track];
      const shown = shownFigures(figures, computed);
      const causes = shownCauses(figures, shown.difference);
      return [{ index, id, name, reportedOn, track, figures, causes, shown }];
    }),
  );
}
