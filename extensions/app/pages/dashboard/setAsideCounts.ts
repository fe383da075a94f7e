import type { SetAside } from '@partner-tier-points/points';

export interface ReasonCount extends Pick<SetAside, 'reason' | 'value'> {
  count: number;
}

/** How often each reason occurs; each currency without a conversion counts separately. */
export function countByReason(facts: readonly SetAside[]): ReasonCount[] {
  const counts = new Map<string, ReasonCount>();
  for (const fact of facts) {
    const { reason } = fact;
    const value = reason === 'currency.unknown' ? fact.value : null;
    const key = `${reason} ${value}`;
    const counted = counts.get(key) ?? { reason, value, count: 0 };
    counted.count += 1;
    counts.set(key, counted);
  }
  return [...counts.values()];
}

/**
 * How many records someone has to look at. A record whose value cannot be used is often also one
 * whose sale cannot be scored, and the page knows only how many there are of the former: where
 * both occur, the larger number is the least it can be.
 */
export function recordsToFix(
  rows: number,
  facts: readonly SetAside[],
): { count: number; isExact: boolean } {
  const unscored = new Set(
    facts.map(({ clientId, saleId }) =>
      saleId === null ? `client ${clientId}` : `deal ${saleId}`,
    ),
  ).size;
  return { count: Math.max(rows, unscored), isExact: rows === 0 || unscored === 0 };
}
