import type { ReconciliationPart } from '@partner-tier-points/contract';
import { server } from '@partner-tier-points/extension-shared';
import { roundToMillionth, type Day, type ReconciledTrack } from '@partner-tier-points/points';

/** HubSpot's sum, the computed one and their difference. */
export type ComparedFigures = Pick<ReconciledTrack, 'reported' | 'computed' | 'difference'>;

/** HubSpot's figures beside the computed ones, of the whole account. */
export interface ReadReconciliation extends Pick<ReconciliationPart, 'syncedAt' | 'clients'> {
  /** The sums of what can be compared. */
  sold: ComparedFigures;
  managed: ComparedFigures;
}

/**
 * Reads them part by part. The server compares them: a client whose figures differ is scored by
 * every rule set.
 *
 * @returns null when `signal` was aborted
 * @throws ServerFailure
 */
export async function readReconciliation(
  ruleSet: string,
  asOf: Day,
  signal: AbortSignal,
): Promise<ReadReconciliation | null> {
  const parts: ReconciliationPart[] = [];
  let cursor: string | null = null;
  let syncedAt: string | null = null;
  do {
    const part: ReconciliationPart = await server.reconciliation(ruleSet, asOf, cursor);
    if (signal.aborted) return null;
    parts.push(part);
    ({ cursor, syncedAt } = part);
  } while (cursor !== null);
  const sumOf = (track: 'sold' | 'managed'): ComparedFigures => {
    const sum = (figure: keyof ComparedFigures) =>
      roundToMillionth(parts.reduce((total, part) => total + part[track][figure], 0));
    return {
      reported: sum('reported'),
      computed: sum('computed'),
      difference: sum('difference'),
    };
  };
  return {
    syncedAt,
    sold: sumOf('sold'),
    managed: sumOf('managed'),
    clients: parts.flatMap(({ clients }) => clients),
  };
}
