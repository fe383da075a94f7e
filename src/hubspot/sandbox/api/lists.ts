import * as z from 'zod';
import type { SandboxList } from '../account/list-store.ts';
import { objectTypes } from '../account/object-types.ts';
import type { Call } from './endpoint.ts';
import { requireScope } from './endpoint.ts';
import { resourceNotFound, validationError } from './errors.ts';
import { jsonBody, knownType } from './input.ts';

export const listScopes = { read: 'crm.lists.read', write: 'crm.lists.write' } as const;

const createSchema = z.object({
  name: z.string().min(1),
  objectTypeId: z.string(),
  processingType: z.enum(['MANUAL', 'DYNAMIC', 'SNAPSHOT']),
});

/** `POST /crm/v3/lists`: static lists only, `processingType` `MANUAL`. */
export async function createList(call: Call): Promise<Response> {
  requireScope(call.account, listScopes.write);
  const { name, objectTypeId, processingType } = await jsonBody(call.request, createSchema);
  const objectType = knownType(objectTypeId);
  if (processingType !== 'MANUAL') {
    throw validationError(`The sandbox supports static lists only, not ${processingType}.`);
  }
  const list = call.account.lists.create(name, objectType);
  if (!list) {
    throw validationError(`There is a list already that is called: ${name}`, {
      subCategory: 'ILS.DUPLICATE_LIST_NAMES',
    });
  }
  return Response.json({ list: listView(list) });
}

/** `GET /crm/v3/lists/{listId}` */
export function getList(call: Call): Response {
  requireScope(call.account, listScopes.read);
  return Response.json({ list: listView(listOf(call)) });
}

/** `GET /crm/v3/lists/object-type-id/{objectTypeId}/name/{listName}` */
export function getListByName({ account, params }: Call): Response {
  requireScope(account, listScopes.read);
  const list = account.lists.find(knownType(params['objectTypeId'] ?? ''), params['name'] ?? '');
  if (!list) throw resourceNotFound();
  return Response.json({ list: listView(list) });
}

/** `DELETE /crm/v3/lists/{listId}` */
export function deleteList(call: Call): Response {
  requireScope(call.account, listScopes.write);
  call.account.lists.delete(listOf(call).listId);
  return new Response(null, { status: 204 });
}

/**
 * The list whose id is in the path.
 * @throws ApiError 404 when there is none
 */
export function listOf({ account, params }: Call): SandboxList {
  const list = account.lists.get(params['listId'] ?? '');
  if (!list) throw resourceNotFound();
  return list;
}

function listView(list: SandboxList) {
  const { listId, name, processingType, createdAt, updatedAt } = list;
  return {
    listId,
    name,
    processingType,
    createdAt,
    updatedAt,
    objectTypeId: objectTypes[list.objectType].typeId,
    processingStatus: 'COMPLETE',
    listVersion: 1,
    size: list.members.size,
  };
}
