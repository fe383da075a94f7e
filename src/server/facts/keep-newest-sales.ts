import type { SaleFacts } from '@partner-tier-points/points';

/** Bytes of all sales of one client as JSON: a client has to fit into one page of facts. */
export const largestSales = 600_000;

export interface KeptSales {
  sales: SaleFacts[];
  /** What did not fit: the oldest sales, and those without a day. */
  tooMany: SaleFacts[];
}

/**
 * Keeps as many of a client's sales as fit into a page, the newest first to be kept. Thousands of
 * sales to one client have never been seen, and old ones count no more; still none may vanish in
 * silence, so what does not fit is handed back.
 */
export function keepNewestSales(sales: SaleFacts[]): KeptSales {
  if (sizeOf(sales) <= largestSales) return { sales, tooMany: [] };
  const newestFirst = sales.toSorted((a, b) => (b.closedOn ?? '').localeCompare(a.closedOn ?? ''));
  let room = largestSales;
  const kept = new Set<SaleFacts>();
  for (const sale of newestFirst) {
    room -= sizeOf(sale) + 1;
    if (room < 0) break;
    kept.add(sale);
  }
  return {
    sales: sales.filter((sale) => kept.has(sale)),
    tooMany: sales.filter((sale) => !kept.has(sale)),
  };
}

function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
