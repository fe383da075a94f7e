import type { Comparison, ComparisonQuery, ComparisonRow } from '@partner-tier-points/contract';
import { server, type Signal } from '@partner-tier-points/extension-shared';

/**
 * Reads what the server has composed, part by part, with the rows of all parts in the last table.
 *
 * @returns null when `signal` was aborted
 * @throws ServerFailure
 */
export async function readComparison(
  query: ComparisonQuery,
  signal?: Signal,
): Promise<Comparison | null> {
  const rows: ComparisonRow[] = [];
  let cursor: string | undefined;
  for (;;) {
    const part: Comparison = await server.comparison({ ...query, cursor });
    if (signal?.aborted) return null;
    rows.push(...part.rows);
    if (part.cursor === null) {
      const last = part.blocks.at(-1)?.table;
      if (last) last.rows.push(...rows.sort((one, other) => other.rank - one.rank));
      return part;
    }
    ({ cursor } = part);
  }
}
