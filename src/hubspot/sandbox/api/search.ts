import {
  filterOperators,
  type FilterGroup,
  searchLimits,
  SearchRefusal,
  searchRecords,
  type SearchRequest,
} from 'hubspot-crm';
import * as z from 'zod';
import { objectTypeNameOf } from '../account/object-types.ts';
import type { SandboxRecord } from '../account/record.ts';
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
  const { total, results, after } = refusing(() =>
    searchRecords(
      account.searched(objectType),
      {
        propertiesOf: (record) => record.properties,
        kindOf: (name) => account.propertyKind(objectType, name),
        associatedIds,
      },
      request,
      {
        objectType,
        pageLength: account.pageSizes.search,
        results: account.pageSizes.searchResults,
      },
    ),
  );
  const view = recordViewer(account, objectType, { properties, propertiesWithHistory: [] });
  return Response.json({
    total,
    results: results.map(view),
    ...(after !== undefined && { paging: { next: { after } } }),
  });
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
