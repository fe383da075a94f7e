import type { ReconciliationPart } from '@partner-tier-points/contract';
import { server } from '@partner-tier-points/extension-shared';
import { joinReconciliations, type Day, type Reconciliation } from '@partner-tier-points/points';

/** With the sync that its facts come from; null before the first one. */
export type ReadReconciliation = Reconciliation & Pick<ReconciliationPart, 'syncedAt'>;

/**
 * HubSpot's figures beside the computed ones, of the whole account. The server compares them: a
 * client whose figures differ is scored by every rule set.
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
  return { ...joinReconciliations(parts, asOf), syncedAt };
}
