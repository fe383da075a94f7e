import { shownPoints } from '@partner-tier-points/extension-shared';
import {
  changeBetween,
  dealTypes,
  isDay,
  mapTotals,
  marketTypes,
  nearestMillionths,
  type ClientFacts,
  type Day,
  type DealType,
  type MarketType,
  type Totals,
} from '@partner-tier-points/points';
import type { ScoredPage } from '../shared/account.ts';
import { nameOrId } from '../shared/nameOrId.ts';
import type { Choices } from '../shared/route/views.ts';

/** One client as the breakdown shows it. */
export interface Row {
  /** Its place in the facts. */
  index: number;
  /** What ends up to the last day of `expiring`; null when nothing is asked. */
  ending: number | null;
}

export const relationships = ['both', 'sold', 'managed', 'neither'] as const;
export type Relationship = (typeof relationships)[number];

export interface Filters {
  search: string;
  dealType: DealType | null;
  market: MarketType | null;
  relationship: Relationship | null;
  /** The last day of what ends. */
  expiring: Day | null;
  /** Only clients without points. */
  points: 'none' | null;
}

/** Reads the filters from the address; what it does not know filters nothing. */
export function filtersOf(choices: Choices): Filters {
  const oneOf = <Value extends string>(values: readonly Value[], chosen: string | undefined) =>
    values.find((value) => value === chosen) ?? null;
  return {
    search: choices.search ?? '',
    dealType: oneOf(dealTypes, choices.dealType),
    market: oneOf(marketTypes, choices.market),
    relationship: oneOf(relationships, choices.relationship),
    expiring: choices.expiring && isDay(choices.expiring) ? choices.expiring : null,
    points: oneOf(['none'] as const, choices.points),
  };
}

/** What the facts say that the partner does for a client: it may be without points all the same. */
export function relationshipOf({ sales, managed, reported }: ClientFacts): Relationship {
  const points = reported ?? {};
  const isSold = (sales ?? []).length > 0 || Number(points.sold) > 0;
  const isManaged = Number((managed ?? {}).mrr) > 0 || Number(points.managed) > 0;
  if (isSold) return isManaged ? 'both' : 'sold';
  return isManaged ? 'managed' : 'neither';
}

/** What each client loses after today up to a day, by its id. */
function endingsUpTo({ ledger, result }: ScoredPage, day: Day): Map<string, number> {
  if (day < result.asOf) return new Map();
  const { clients } = changeBetween(ledger, result.asOf, day);
  return new Map(clients.map(({ id, lost }) => [id, lost.total]));
}

/**
 * Reads one of a client's figures. With a deal type, only points of sales of that type count:
 * managed points have no deal type. Read when they are shown: most rows of a long table never are.
 */
export function figureOf(
  { columns }: ScoredPage,
  dealType: DealType | null,
  name: keyof Totals,
): (row: Row) => number {
  const isSum = name === 'total' || name === 'sold';
  const counted = dealType === null || name === dealType ? name : isSum ? dealType : null;
  const column = counted && columns[counted];
  return ({ index }) => column?.[index] ?? 0;
}

/**
 * Those of all clients that fit the filters, in their order. With a deal type, clients without points
 * of it are left out.
 */
export function filterRows(page: ScoredPage, all: readonly Row[], filters: Filters): Row[] {
  const { ledger, columns } = page;
  const search = filters.search.trim().toLocaleLowerCase();
  const endings = filters.expiring === null ? null : endingsUpTo(page, filters.expiring);
  const rows: Row[] = [];
  for (const row of all) {
    const { index } = row;
    const client = ledger.clients[index]!;
    if (filters.points && columns.total[index]! > 0) continue;
    if (search !== '' && !nameOrId(client).toLocaleLowerCase().includes(search)) continue;
    if (filters.relationship !== null && relationshipOf(client) !== filters.relationship) continue;
    const ending = endings === null ? null : (endings.get(client.id) ?? 0);
    if (ending === 0) continue;
    if (filters.market !== null && page.marketAt(index).market !== filters.market) continue;
    if (filters.dealType !== null && !columns[filters.dealType][index]) continue;
    rows.push(ending === null ? row : { index, ending });
  }
  return rows;
}

/** What of totals counts with a deal type. */
export function ofDealType(totals: Totals, dealType: DealType | null): Totals {
  if (dealType === null) return totals;
  const counted = totals[dealType];
  const none = { total: counted, sold: counted, sourced: 0, assisted: 0, managed: 0 };
  return { ...none, [dealType]: counted };
}

/**
 * Sums of what is filtered, as shown. All sales of a deal type are shown with what the account has of
 * it.
 */
export function sumRows(rows: readonly Row[], page: ScoredPage, dealType: DealType | null): Totals {
  const sums = mapTotals((name) => {
    const column = page.columns[name];
    // Millionths are whole numbers: their sum need not be rounded at each of thousands of rows.
    return rows.reduce((sum, { index }) => sum + nearestMillionths(column[index]!), 0) / 1e6;
  });
  const { totals } = page.result;
  const isAll = dealType !== null && sums[dealType] === totals[dealType];
  return ofDealType(shownPoints(isAll ? totals : sums), dealType);
}
