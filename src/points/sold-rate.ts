import { alwaysBefore, toDayNumber, type DayNumber } from './day.ts';
import type { CompiledRules, CompiledSoldRates } from './compiled-rules.ts';
import type { SaleFacts } from './facts.ts';

/** Product line -> day of its first known sale to one client. */
export type FirstSales = Map<string, DayNumber>;

/** Upsells and increases widen a line that was sold before; every other kind begins one. */
function beginsLine(sale: SaleFacts): boolean {
  return sale.kind !== 'upsell' && sale.kind !== 'increase';
}

/** The first sale of each product line. Reuses `into`, because there is one for every client. */
export function findFirstSales(sales: readonly SaleFacts[], into: FirstSales): FirstSales {
  into.clear();
  for (const sale of sales) {
    if (!sale.product || !sale.closedOn || !beginsLine(sale)) continue;
    const closed = toDayNumber(sale.closedOn);
    const known = into.get(sale.product);
    if (known === undefined || closed < known) into.set(sale.product, closed);
  }
  return into;
}

/**
 * The day on which the sale's product line was first sold to this client; null when that was on an
 * unknown earlier day, as for an upsell whose line has no known sale on or before it.
 */
export function lineStartOf(
  sale: SaleFacts,
  closed: DayNumber,
  firstSales: FirstSales,
): DayNumber | null {
  const known = sale.product ? firstSales.get(sale.product) : undefined;
  if (known !== undefined && known <= closed) return known;
  return beginsLine(sale) ? closed : null;
}

const lower = (a: number | null, b: number | null) =>
  a === null || b === null ? null : Math.min(a, b);

const lowest = (a: CompiledSoldRates, b: CompiledSoldRates): CompiledSoldRates => ({
  linesFirstSoldFrom: alwaysBefore,
  sourced: lower(a.sourced, b.sourced),
  assisted: lower(a.assisted, b.assisted),
});

/**
 * The rates of a sale, by the first sale of its product line to this client, not by its own day.
 * Where that is not known, the lowest rates among those that could apply, so that a figure never
 * promises too much; the line's first sale, once entered, settles it.
 */
export function soldRatesOf(
  sale: SaleFacts,
  closed: DayNumber,
  firstSales: FirstSales,
  rules: CompiledRules,
): CompiledSoldRates | undefined {
  const rows = rules.soldRates;
  if (rows.length === 1) return rows[0];
  const lineStart = lineStartOf(sale, closed, firstSales);
  let rates: CompiledSoldRates | undefined;
  for (const row of rows) {
    if (row.linesFirstSoldFrom > (lineStart ?? closed)) break;
    rates = rates && lineStart === null ? lowest(rates, row) : row;
  }
  return rates;
}
