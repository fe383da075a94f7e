import type { ClientResult, DealType, MarketType } from '@partner-tier-points/points';

/** One client as the breakdown shows it, under the chosen deal type. */
export interface Row {
  client: ClientResult;
  combined: number;
  sold: number;
  managed: number;
}

export const columns = ['name', 'combined', 'sold', 'managed'] as const;
export type Column = (typeof columns)[number];

export interface Sorting {
  column: Column;
  direction: 'ascending' | 'descending';
}

export interface Filters {
  search: string;
  dealType: DealType | 'all';
  market: MarketType | 'all';
}

export const noFilters: Filters = { search: '', dealType: 'all', market: 'all' };

/**
 * The clients that fit the filters. With a deal type, only points of sales of that type count:
 * managed points have no deal type, and clients without such points are left out.
 */
export function filterRows(clients: readonly ClientResult[], filters: Filters): Row[] {
  const search = filters.search.trim().toLocaleLowerCase();
  const rows: Row[] = [];
  for (const client of clients) {
    if (filters.market !== 'all' && client.market !== filters.market) continue;
    if (search !== '' && !nameOrId(client).toLocaleLowerCase().includes(search)) continue;
    if (filters.dealType === 'all') {
      rows.push({
        client,
        combined: client.total,
        sold: client.sold,
        managed: client.managed,
      });
      continue;
    }
    const sold = client[filters.dealType];
    if (sold > 0) rows.push({ client, combined: sold, sold, managed: 0 });
  }
  return rows;
}

/** A sorted copy; equal points are in the order of the names, so that pages never overlap. */
export function sortRows(
  rows: readonly Row[],
  { column, direction }: Sorting,
  compareNames: (one: string, other: string) => number,
): Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const byName = (one: Row, other: Row) =>
    compareNames(nameOrId(one.client), nameOrId(other.client)) ||
    compareNames(one.client.id, other.client.id);
  return [...rows].sort((one, other) =>
    column === 'name'
      ? sign * byName(one, other)
      : sign * (one[column] - other[column]) || byName(one, other),
  );
}

/** Sums of what is filtered, exact to the millionth that the scoring module counts in. */
export function sumRows(rows: readonly Row[]): { sold: number; managed: number } {
  let sold = 0;
  let managed = 0;
  for (const row of rows) {
    sold += Math.round(row.sold * 1e6);
    managed += Math.round(row.managed * 1e6);
  }
  return { sold: sold / 1e6, managed: managed / 1e6 };
}

function nameOrId({ name, id }: ClientResult): string {
  return name ?? id;
}
