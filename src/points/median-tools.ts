import type { ClientFacts } from './facts.ts';

/** Number of tools -> how many clients use so many. Clients of whom it is not known are left out. */
export type ToolCounts = Map<number, number>;

export function countTools(clients: readonly ClientFacts[]): ToolCounts {
  const counts: ToolCounts = new Map();
  for (const { toolsUsed } of clients) {
    if (toolsUsed === undefined || toolsUsed === null) continue;
    counts.set(toolsUsed, (counts.get(toolsUsed) ?? 0) + 1);
  }
  return counts;
}

/**
 * The median number of HubSpot tools that clients use; the mean of the middle two when the count of
 * clients is even; null when it is known of none.
 */
export function medianOf(counts: ToolCounts): number | null {
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const clients = sorted.reduce((sum, [, count]) => sum + count, 0);
  const valueAt = (place: number) => {
    let passed = 0;
    return sorted.find(([, count]) => (passed += count) > place)?.[0] ?? 0;
  };
  if (clients === 0) return null;
  return (valueAt((clients - 1) >> 1) + valueAt(clients >> 1)) / 2;
}
