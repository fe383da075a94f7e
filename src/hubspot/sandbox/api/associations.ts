import * as z from 'zod';
import { objectTypes } from '../account/object-types.ts';
import type { ObjectTypeName } from '../account/object-types.ts';
import { shownAssociations, type ShownAssociation } from './association-types.ts';
import { batchBody, internalError } from './batch-body.ts';
import type { Call } from './endpoint.ts';
import { resourceNotFound, validationError } from './errors.ts';
import { integerParameter, jsonBody, readableType } from './input.ts';

const batchLimit = 1000;

const batchSchema = z.object({
  inputs: z.array(z.object({ id: z.string(), after: z.string().optional() })),
});

/**
 * `POST /crm/v4/associations/{from}/{to}/batch/read`, at most 1,000 ids. A record without
 * associations is no empty result but an error in a 207.
 */
export async function readAssociations(call: Call): Promise<Response> {
  const startedAt = new Date();
  const from = readableType(call, 'fromObjectType');
  const to = readableType(call, 'toObjectType');
  const { inputs } = await jsonBody(call.request, batchSchema);
  if (inputs.length > batchLimit) {
    throw validationError(`The maximum number of inputs is ${batchLimit}, not ${inputs.length}.`);
  }
  const results = [];
  const errors = [];
  const failing = call.fault?.kind === 'failedRecords' ? call.fault.records : 0;
  for (const [index, { id, after }] of inputs.entries()) {
    if (index < failing) {
      errors.push(internalError({ fromObjectId: [id] }));
      continue;
    }
    const record = call.account.store(from).get(id);
    const all = shownAssociations(call.account, record, from, to);
    const { to: found, paging } = associatedPage(all, call.account.pageSizes.associations, after);
    if (found.length > 0) results.push({ from: { id }, to: found, ...(paging && { paging }) });
    else errors.push(noAssociations(from, to, id));
  }
  return batchBody({ results, errors, startedAt });
}

/** `GET /crm/v4/objects/{objectType}/{objectId}/associations/{toObjectType}` */
export function listAssociations(call: Call): Response {
  const { account, url, params } = call;
  const from = readableType(call);
  const to = readableType(call, 'toObjectType');
  const record = account.store(from).get(params['objectId'] ?? '');
  if (!record) throw resourceNotFound();
  const pageLimit = account.pageSizes.associations;
  const limit = integerParameter(url, 'limit', pageLimit);
  if (limit < 1 || limit > pageLimit) {
    throw validationError(`The limit has to be between 1 and ${pageLimit}, not ${limit}.`);
  }
  const after = url.searchParams.get('after') ?? undefined;
  const all = shownAssociations(account, record, from, to);
  const { to: results, paging } = associatedPage(all, limit, after);
  return Response.json({ results, ...(paging && { paging }) });
}

/** `after` is the id of the first record of the page. */
function associatedPage(
  all: readonly ShownAssociation[],
  limit: number,
  after: string | undefined,
) {
  const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after);
  if (start < 0) throw validationError(`Invalid paging cursor: ${after}`);
  const next = all[start + limit]?.id;
  return {
    // A number, although the description and the API client's types say text.
    to: all.slice(start, start + limit).map(({ id, types }) => ({
      toObjectId: Number(id),
      associationTypes: types.map(({ category, typeId, label }) => ({ category, typeId, label })),
    })),
    paging: next === undefined ? undefined : { next: { after: next } },
  };
}

function noAssociations(from: ObjectTypeName, to: ObjectTypeName, id: string) {
  const [fromName, toName] = [objectTypes[from].singular, objectTypes[to].singular];
  return {
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
    message: `No ${toName} is associated with ${fromName} ${id}.`,
    context: { fromObjectId: [id], fromObjectType: [fromName], toObjectType: [toName] },
  };
}
