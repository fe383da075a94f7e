import type {
  Filter,
  FilterOperatorEnum,
} from '@hubspot/api-client/lib/codegen/crm/objects/index.js';
import * as z from 'zod';
import type { ObjectType } from '../model/object-type.ts';
import type { RunCall } from './call-policy.ts';
import type { HubSpotConnection } from './connection.ts';
import { lastModified, pagingSchema, readObjects, type ReadableObjects } from './crm-object.ts';

/** HubSpot gives no more than this in a page of a search. */
const searchPageSize = 200;
/** HubSpot takes no more groups of filters than this. */
const mostGroups = 5;

const pageSchema = z.object({
  total: z.int(),
  results: z.array(z.unknown()),
  paging: pagingSchema,
});

export interface SearchPage extends ReadableObjects {
  /** How many records the search finds, on all its pages. */
  total: number;
  /** Whether there are further ones: `total` alone may be wrong, and a page short. */
  hasMore: boolean;
}

/** The records whose property has one of these values. */
export interface ValueFilter {
  property: string;
  values: readonly string[];
}

/** Which records, and in which order. */
export type SearchRequest =
  | { order: 'newestChangeFirst'; of?: ValueFilter | null }
  /** With an id under `below`, by descending id; from the highest on when it is null. */
  | { order: 'byIdDescending'; below: number | null }
  /** With an id above `afterId`, changed at a time or later where one is given, by ascending id. */
  | { order: 'byId'; afterId: number; changedSince?: Date; of?: ValueFilter | null };

/**
 * One page of a search. The next page is asked for by the ids that it may have, never by an offset:
 * HubSpot gives nothing beyond the 10,000th result.
 *
 * @param run whether a person waits for it; nobody when left out.
 * @throws {HubSpotError}
 */
export async function searchPage(
  connection: HubSpotConnection,
  objectType: ObjectType,
  request: SearchRequest & { properties: readonly string[] },
  signal?: AbortSignal,
  run: RunCall = connection.searching,
): Promise<SearchPage> {
  const page = await run(
    `search ${objectType}`,
    async () =>
      pageSchema.parse(
        await connection.client.crm.objects.searchApi.doSearch(
          objectType,
          { properties: [...request.properties], ...searchBody(request) },
          connection.options(),
        ),
      ),
    signal,
  );
  const hasMore = Boolean(page.paging?.next) || page.results.length < page.total;
  return { ...readObjects(page.results), total: page.total, hasMore };
}

function searchBody(request: SearchRequest) {
  switch (request.order) {
    case 'newestChangeFirst':
      return {
        filterGroups: groupsOf([], request.of),
        sorts: [`-${lastModified}`],
        limit: searchPageSize,
      };
    case 'byIdDescending':
      return {
        filterGroups: request.below === null ? [] : [{ filters: [idIs('LT', request.below)] }],
        sorts: ['-hs_object_id'],
        limit: searchPageSize,
      };
    case 'byId':
      return {
        filterGroups: groupsOf(
          [...changedFilters(request.changedSince), idIs('GT', request.afterId)],
          request.of,
        ),
        sorts: ['hs_object_id'],
        limit: searchPageSize,
      };
  }
}

/** Any of the groups has to hold: one for each value, as `IN` means another thing for each type. */
function groupsOf(filters: Filter[], of: ValueFilter | null | undefined): { filters: Filter[] }[] {
  if (!of) return filters.length === 0 ? [] : [{ filters }];
  const { property: propertyName, values } = of;
  if (values.length > mostGroups) {
    const isOneOf = { propertyName, operator: 'IN' as FilterOperatorEnum, values: [...values] };
    return [{ filters: [...filters, isOneOf] }];
  }
  return values.map((value) => ({
    filters: [...filters, { propertyName, operator: 'EQ' as FilterOperatorEnum, value }],
  }));
}

function changedFilters(since: Date | undefined): Filter[] {
  if (since === undefined) return [];
  const value = String(since.getTime());
  return [{ propertyName: lastModified, operator: 'GTE' as FilterOperatorEnum, value }];
}

function idIs(operator: 'LT' | 'GT', id: number) {
  return {
    propertyName: 'hs_object_id',
    operator: operator as FilterOperatorEnum,
    value: String(id),
  };
}
