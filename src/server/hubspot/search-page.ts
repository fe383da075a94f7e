import type { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/objects/index.js';
import * as z from 'zod';
import type { ObjectType } from '../model/object-type.ts';
import type { RunCall } from './call-policy.ts';
import type { HubSpotConnection } from './connection.ts';
import { lastModified, readObjects, type ReadableObjects } from './crm-object.ts';

/** HubSpot gives no more than this in a page of a search. */
export const searchPageSize = 200;

const pageSchema = z.object({ total: z.int(), results: z.array(z.unknown()) });

export interface SearchPage extends ReadableObjects {
  /** How many records the search finds, on all its pages. */
  total: number;
}

/** Which records, and in which order. */
export type SearchRequest =
  | { order: 'newestChangeFirst' }
  /** With an id under `below`, by descending id; from the highest on when it is null. */
  | { order: 'byIdDescending'; below: number | null }
  /** Changed at a time or later, with an id above `afterId`, by ascending id. */
  | { order: 'byId'; changedSince: Date; afterId: number };

/**
 * One page of a search. The next page is asked for by the ids that it may have, never by an offset:
 * HubSpot gives nothing beyond the 10,000th result.
 *
 * @param run whether somebody waits for it; nobody when left out.
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
  return { ...readObjects(page.results), total: page.total };
}

function searchBody(request: SearchRequest) {
  switch (request.order) {
    case 'newestChangeFirst':
      return { filterGroups: [], sorts: [`-${lastModified}`], limit: searchPageSize };
    case 'byIdDescending':
      return {
        filterGroups: request.below === null ? [] : [{ filters: [idIs('LT', request.below)] }],
        sorts: ['-hs_object_id'],
        limit: searchPageSize,
      };
    case 'byId':
      return {
        filterGroups: [
          {
            filters: [
              {
                propertyName: lastModified,
                operator: 'GTE' as FilterOperatorEnum,
                value: String(request.changedSince.getTime()),
              },
              idIs('GT', request.afterId),
            ],
          },
        ],
        sorts: ['hs_object_id'],
        limit: searchPageSize,
      };
  }
}

function idIs(operator: 'LT' | 'GT', id: number) {
  return {
    propertyName: 'hs_object_id',
    operator: operator as FilterOperatorEnum,
    value: String(id),
  };
}
