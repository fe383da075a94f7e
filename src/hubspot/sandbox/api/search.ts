import * as z from 'zod';
import type { ObjectTypeName } from '../account/object-types.ts';
import type { Call } from './endpoint.ts';
import { hubspotPageSizes } from '../account/page-sizes.ts';
import { validationError } from './errors.ts';
import { jsonBody, readableStore } from './input.ts';
import { recordViewer } from './record-view.ts';
import { filterSchema, predicateOf } from './search-filter.ts';
import { sortRecords, sortSchema } from './search-sort.ts';

const pageLimit = hubspotPageSizes.search;

const schema = z.object({
  filterGroups: z
    .array(z.object({ filters: z.array(filterSchema).max(6) }))
    .max(5)
    .default([]),
  query: z.string().max(3000).optional(),
  sorts: z.array(sortSchema).max(1).default([]),
  properties: z.array(z.string()).default([]),
  limit: z.int().default(10),
  after: z
    .union([z.string(), z.int()])
    .transform((after) => String(after))
    .default('0'),
});

/** What `query` looks through. */
const searchedProperties: Readonly<Record<ObjectTypeName, readonly string[]>> = {
  partner_clients: ['hs_client_name', 'hs_client_domain_name'],
  companies: ['name', 'domain'],
  deals: ['dealname'],
};

/**
 * `POST /crm/v3/objects/{objectType}/search`: 200 a page, no associations, no history, and nothing
 * beyond the first 10,000 results of a query, although `total` counts them all.
 */
export async function searchObjects(call: Call): Promise<Response> {
  const { account } = call;
  const { objectType } = readableStore(call);
  const body = await jsonBody(call.request, schema);
  if (body.limit < 0 || body.limit > pageLimit) {
    throw validationError(`The limit has to be between 0 and ${pageLimit}, not ${body.limit}.`);
  }
  const limit = Math.min(body.limit, account.pageSizes.search);
  // The typed API client sends an empty text for "from the start".
  const start = body.after === '' ? 0 : Number(body.after);
  if (!Number.isInteger(start) || start < 0) {
    throw validationError(`Invalid paging cursor: ${body.after}`);
  }
  const resultLimit = account.pageSizes.searchResults;
  if (start + limit > resultLimit) {
    throw validationError(`A search gives its first ${resultLimit} results only.`);
  }
  const matches = predicateOf(account, objectType, body.filterGroups);
  const words = body.query?.toLowerCase();
  const matching = account
    .searched(objectType)
    .filter(
      (record) =>
        matches(record) &&
        (!words ||
          searchedProperties[objectType].some((name) =>
            record.properties[name]?.toLowerCase().includes(words),
          )),
    );
  const found = sortRecords(account, objectType, matching, body.sorts[0]);
  const view = recordViewer(account, objectType, {
    properties: body.properties,
    propertiesWithHistory: [],
  });
  const next = start + limit;
  return Response.json({
    total: found.length,
    results: found.slice(start, next).map(view),
    ...(limit > 0 && next < found.length && { paging: { next: { after: String(next) } } }),
  });
}
