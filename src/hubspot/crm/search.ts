import type { FilterGroup } from './filter.ts';
import { filterGroupsTest, type SearchedRecords } from './filter-groups.ts';
import { queryTest, searchableProperties } from './query.ts';
import { SearchRefusal } from './search-refusal.ts';
import { recordOrder, type Sort } from './sort.ts';

/** As HubSpot documents them. */
export const searchLimits = {
  filterGroups: 5,
  filtersInGroup: 6,
  filters: 18,
  sorts: 1,
  queryLength: 3000,
  pageLength: 200,
  defaultPageLength: 10,
  results: 10_000,
};

export interface SearchRequest {
  query?: string | undefined;
  filterGroups?: FilterGroup[] | undefined;
  sorts?: Sort[] | undefined;
  /** Records on a page; 10 when left out. */
  limit?: number | undefined;
  /** Where the page begins: a whole number, from the page before. */
  after?: string | number | undefined;
}

export interface SearchAnswer<Item> {
  /** All that match, also beyond the 10,000 that can be had. */
  total: number;
  results: Item[];
  /** Where the next page begins; absent on the last one. */
  after?: string;
}

export interface SearchOptions {
  objectType: string;
  /** What `query` looks through, where that is not HubSpot's own choice. */
  searchable?: readonly string[] | undefined;
  /** The most records on a page and the most results of a query, where they are not HubSpot's. */
  pageLength?: number;
  results?: number;
}

/**
 * `POST /crm/v3/objects/{objectType}/search` on records in memory. What HubSpot documents, what was
 * observed and what is a guess is in `SEARCH.md`; `search-cases.ts` has an example of each.
 *
 * @param items all records of the type, by ascending id: without a sort they stay in this order.
 * @throws {SearchRefusal} for what HubSpot refuses.
 */
export function searchRecords<Item>(
  items: readonly Item[],
  records: SearchedRecords<Item>,
  request: SearchRequest,
  options: SearchOptions,
): SearchAnswer<Item> {
  const { filterGroups = [], query = '', sorts = [] } = request;
  refuseTooMany(filterGroups, query, sorts);
  const { start, end } = pageOf(request, options);
  const matches = filterGroupsTest(filterGroups, records);
  const { objectType, searchable = searchableProperties(objectType) } = options;
  const speaksOf = queryTest(query, searchable);
  const found = items.filter((it) => matches(it) && speaksOf(records.propertiesOf(it)));
  const [sort] = sorts;
  if (sort?.propertyName === 'hs_object_id') {
    // They are in this order already, which spares the sort that readers of a whole account use.
    if (sort.direction === 'DESCENDING') found.reverse();
  } else if (sort) {
    found.sort(recordOrder([sort], records));
  }
  return {
    total: found.length,
    results: found.slice(start, end),
    ...(end > start && end < found.length && { after: String(end) }),
  };
}

function refuseTooMany(groups: FilterGroup[], query: string, sorts: Sort[]): void {
  const filters = groups.map((it) => it.filters.length);
  const all = filters.reduce((sum, count) => sum + count, 0);
  refuseOver(groups.length, searchLimits.filterGroups, 'filter groups');
  refuseOver(Math.max(0, ...filters), searchLimits.filtersInGroup, 'filters in a group');
  refuseOver(all, searchLimits.filters, 'filters');
  refuseOver(sorts.length, searchLimits.sorts, 'sorts');
  refuseOver(query.length, searchLimits.queryLength, 'characters in a query');
}

function refuseOver(count: number, most: number, what: string): void {
  if (count > most) throw new SearchRefusal(`A search has at most ${most} ${what}, not ${count}`);
}

function pageOf(request: SearchRequest, options: SearchOptions): { start: number; end: number } {
  const { limit = searchLimits.defaultPageLength, after = '' } = request;
  if (limit < 0 || limit > searchLimits.pageLength) {
    throw new SearchRefusal(
      `The limit has to be between 0 and ${searchLimits.pageLength}, not ${limit}`,
    );
  }
  const { pageLength = searchLimits.pageLength, results = searchLimits.results } = options;
  // The typed API client sends an empty text for "from the start".
  const start = after === '' ? 0 : Number(after);
  if (!Number.isInteger(start) || start < 0) {
    throw new SearchRefusal(`Invalid paging cursor: ${after}`);
  }
  const end = start + Math.min(limit, pageLength);
  if (end > results) throw new SearchRefusal(`A search gives its first ${results} results only`);
  return { start, end };
}
