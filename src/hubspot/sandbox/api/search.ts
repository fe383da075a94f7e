import {
  filterOperators,
  type FilterGroup,
  type SearchAnswer,
  searchLimits,
  SearchRefusal,
  searchRecords,
  type SearchRequest,
} from 'hubspot-crm';
import * as z from 'zod';
import { objectTypeNameOf } from '../account/object-types.ts';
import type { SandboxRecord } from '../account/record.ts';
import type { FaultEffect } from '../faults/fault.ts';
import type { Call } from './endpoint.ts';
import { validationError } from './errors.ts';
import { jsonBody, readableStore } from './input.ts';
import { recordViewer } from './record-view.ts';

/** HubSpot stores texts and takes what can become one. */
const value = z.union([z.string(), z.number(), z.boolean()]);

const filterSchema = z.object({
  propertyName: z.string(),
  operator: z.enum(filterOperators),
  value: value.optional(),
  highValue: value.optional(),
  values: z.array(value).optional(),
});

/** A property name, `-` before it for descending as the API client's types have it, or an object. */
const sortSchema = z.union([
  z.string().transform((text) => ({
    propertyName: text.replace(/^-/, ''),
    direction: text.startsWith('-') ? ('DESCENDING' as const) : ('ASCENDING' as const),
  })),
  z.object({
    propertyName: z.string(),
    direction: z.enum(['ASCENDING', 'DESCENDING']).default('ASCENDING'),
  }),
]);

const schema = z.object({
  filterGroups: z.array(z.object({ filters: z.array(filterSchema) })).default([]),
  /** One group, written without its brackets, as in HubSpot's own examples. */
  filters: z.array(filterSchema).default([]),
  query: z.string().optional(),
  sorts: z.array(sortSchema).default([]),
  properties: z.array(z.string()).default([]),
  limit: z.int().default(searchLimits.defaultPageLength),
  after: z.union([z.string(), z.int()]).optional(),
});

/**
 * `POST /crm/v3/objects/{objectType}/search`: 200 a page, no associations, no history, and nothing
 * beyond the first 10,000 results of a query, although `total` counts them all.
 */
export async function searchObjects(call: Call): Promise<Response> {
  const { account } = call;
  const { objectType } = readableStore(call);
  const { filters, properties, ...body } = await jsonBody(call.request, schema);
  const filterGroups: FilterGroup[] = [
    ...body.filterGroups,
    ...(filters.length > 0 ? [{ filters }] : []),
  ];
  const request: SearchRequest = { ...body, filterGroups };
  const search = (asked: SearchRequest) =>
    searchRecords(
      account.searched(objectType),
      {
        propertiesOf: (record) => record.properties,
        kindOf: (name) => account.propertyKind(objectType, name),
        associatedIds,
      },
      asked,
      {
        objectType,
        pageLength: account.pageSizes.search,
        results: account.pageSizes.searchResults,
      },
    );
  const { total, results, after } = spoilt(
    refusing(() => search(request)),
    call.fault,
    () => search({ ...request, sorts: (request.sorts ?? []).map(turned), limit: 1 }),
  );
  const view = recordViewer(account, objectType, { properties, propertiesWithHistory: [] });
  return Response.json({
    total: Math.max(0, total + account.wrongTotals),
    results: results.map(view),
    ...(after !== undefined && { paging: { next: { after } } }),
  });
}

type Found = SearchAnswer<SandboxRecord>;

/** What a fault makes of a page; `fromEnd` is the same search from its other end. */
function spoilt(found: Found, fault: FaultEffect | undefined, fromEnd: () => Found): Found {
  if (fault?.kind === 'wrongTotal') return { ...found, total: found.total + fault.by };
  if (fault?.kind !== 'misplacedRow' || found.results.length === 0) return found;
  const [last] = fromEnd().results;
  const others = found.results.filter((record) => record !== last);
  if (last === undefined) return found;
  const at = Math.floor(fault.place * found.results.length);
  const results = [...others.slice(0, at), last, ...others.slice(at)];
  return { ...found, results: results.slice(0, found.results.length) };
}

function turned(sort: NonNullable<SearchRequest['sorts']>[number]) {
  const isDescending = sort.direction === 'DESCENDING';
  return { ...sort, direction: isDescending ? ('ASCENDING' as const) : ('DESCENDING' as const) };
}

/** The sandbox holds no records of other types, so none are associated. */
function associatedIds(record: SandboxRecord, objectType: string): string[] {
  const name = objectTypeNameOf(objectType);
  return (name && record.associations[name]) ?? [];
}

/** @throws ApiError 400 with what HubSpot's search refuses */
function refusing<Answer>(search: () => Answer): Answer {
  try {
    return search();
  } catch (error) {
    if (error instanceof SearchRefusal) throw validationError(error.message);
    throw error;
  }
}
