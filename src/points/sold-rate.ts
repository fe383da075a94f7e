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

const lower = (a: number | null, b: number | null) =>
  a === null || b === null ? null : Math.min(a, b);

/**
 * The rates of a sale, by the first sale of its product line to this client, not by its own day.
 *
 * An upsell whose line has no known sale on or before it was begun on an unknown earlier day. It
 * gets the lowest rate among those that could apply, so that a figure never promises too much; the
 * line's first sale, once entered, settles it.
 */
export function soldRatesOf(
  sale: SaleFacts,
  closed: DayNumber,
  firstSales: FirstSales,
  rules: CompiledRules,
): CompiledSoldRates | undefined {
  const rows = rules.soldRates;
  if (rows.length === 1) return rows[0];
  const known = sale.product ? firstSales.get(sale.product) : undefined;
  const firstSold =
    known !== undefined && known <= closed ? known : beginsLine(sale) ? closed : null;
  const reached = rows.filter((row) => row.linesFirstSoldFrom <= (firstSold ?? closed));
  if (firstSold !== null) return reached[reached.length - 1];
  return reached.reduce<CompiledSoldRates | undefined>(
    (result, row) =>
      result === undefined
        ? row
        : {
            linesFirstSoldFrom: alwaysBefore,
            sourced: lower(result.sourced, row.sourced),
            assisted: lower(result.assisted, row.assisted),
          },
    undefined,
  );
}
