import {
  calculatedEntries,
  type Day,
  type CalculatedEntry,
  type Ledger,
  type ReconciledClient,
  type ReconciledTrack,
  type Reconciliation,
} from '@partner-tier-points/points';

/** One track of one client on which HubSpot's figure is not the computed one. */
export interface Difference {
  id: string;
  name: string | null;
  reportedOn: Day | null;
  track: 'sold' | 'managed';
  figures: ReconciledTrack;
}

/**
 * A line of the dispute: a difference, and one of the entries that the computed figure consists of.
 */
export interface DisputeLine extends Difference {
  /** Null where no entry counts. */
  line: CalculatedEntry | null;
}

const tracks = ['sold', 'managed'] as const;

/** What is worth asking about: the largest differences first. */
export function differencesOf({ clients }: Reconciliation): Difference[] {
  const found = clients.flatMap((client) => tracks.flatMap((track) => differenceOn(client, track)));
  return found.sort(
    (one, other) => Math.abs(other.figures.difference) - Math.abs(one.figures.difference),
  );
}

function differenceOn(client: ReconciledClient, track: 'sold' | 'managed'): Difference[] {
  const figures = client[track];
  if (figures === null || figures.difference === 0) return [];
  const { id, name, reportedOn } = client;
  return [{ id, name, reportedOn, track, figures }];
}

/** Every difference with the entries behind the computed figure, for the reviewer of a dispute. */
export function disputeLines(
  ledger: Ledger,
  asOf: Day,
  differences: readonly Difference[],
): DisputeLine[] {
  return differences.flatMap((difference): DisputeLine[] => {
    const index = ledger.clients.findIndex(({ id }) => id === difference.id);
    const lines = calculatedEntries(ledger, index, asOf).filter(
      ({ entry, state }) => entry.track === difference.track && state === 'counts',
    );
    return lines.length === 0
      ? [{ ...difference, line: null }]
      : lines.map((line) => ({ ...difference, line }));
  });
}
