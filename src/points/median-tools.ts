import type { ClientFacts } from './facts.ts';

/**
 * The median number of HubSpot tools that clients use, over the clients whose number is known; the
 * mean of the middle two when their count is even; null when none is known.
 */
export function medianToolsOf(clients: readonly ClientFacts[]): number | null {
  const known = Float64Array.from(
    clients.flatMap(({ toolsUsed }) =>
      toolsUsed === undefined || toolsUsed === null ? [] : [toolsUsed],
    ),
  ).sort();
  const middle = known.length >> 1;
  const upper = known[middle];
  if (upper === undefined) return null;
  return known.length % 2 === 1 ? upper : ((known[middle - 1] ?? upper) + upper) / 2;
}
