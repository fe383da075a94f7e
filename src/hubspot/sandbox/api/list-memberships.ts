import * as z from 'zod';
import type { Call } from './endpoint.ts';
import { requireScope } from './endpoint.ts';
import { validationError } from './errors.ts';
import { integerParameter, jsonBody } from './input.ts';
import { listOf, listScopes } from './lists.ts';

/** How many records one call may add or remove. */
const recordLimit = 100_000;
const pageLimit = 250;

const recordsSchema = z.array(z.union([z.string(), z.int().transform(String)]));

/**
 * `PUT /crm/v3/lists/{listId}/memberships/add`: a record that is a member already, or is not there
 * at all, is passed over; the latter is named as missing.
 */
export async function addMembers(call: Call): Promise<Response> {
  const { list, ids } = await changeOf(call);
  const store = call.account.store(list.objectType);
  const added: string[] = [];
  const missing: string[] = [];
  for (const id of ids) {
    if (!store.get(id)) missing.push(id);
    else if (!list.members.has(id)) {
      list.members.set(id, new Date().toISOString());
      added.push(id);
    }
  }
  return changeBody({ added, removed: [], missing });
}

/** `PUT /crm/v3/lists/{listId}/memberships/remove` */
export async function removeMembers(call: Call): Promise<Response> {
  const { list, ids } = await changeOf(call);
  const removed = ids.filter((id) => list.members.delete(id));
  return changeBody({ added: [], removed, missing: [] });
}

/** `GET /crm/v3/lists/{listId}/memberships`: by ascending record id, at most 250 a page. */
export function listMembers(call: Call): Response {
  requireScope(call.account, listScopes.read);
  const list = listOf(call);
  const limit = integerParameter(call.url, 'limit', 100);
  if (limit < 1 || limit > pageLimit) {
    throw validationError(`The limit has to be between 1 and ${pageLimit}, not ${limit}.`);
  }
  const from = integerParameter(call.url, 'after', 0);
  const all = [...list.members].sort(([a], [b]) => Number(a) - Number(b));
  const rest = all.filter(([id]) => Number(id) >= from);
  const next = rest[limit];
  return Response.json({
    total: all.length,
    results: rest
      .slice(0, limit)
      .map(([recordId, membershipTimestamp]) => ({ recordId, membershipTimestamp })),
    ...(next && { paging: { next: { after: next[0] } } }),
  });
}

async function changeOf(call: Call) {
  requireScope(call.account, listScopes.write);
  const list = listOf(call);
  const ids = new Set(await jsonBody(call.request, recordsSchema));
  if (ids.size > recordLimit) {
    throw validationError(`The maximum number of records is ${recordLimit}, not ${ids.size}.`);
  }
  return { list, ids: [...ids] };
}

/** HubSpot's names: `recordsIdsAdded` is no slip of ours. */
function changeBody(change: { added: string[]; removed: string[]; missing: string[] }): Response {
  return Response.json({
    recordsIdsAdded: change.added,
    recordIdsRemoved: change.removed,
    recordIdsMissing: change.missing,
  });
}
