import { http } from 'msw';
import type { HttpHandler } from 'msw';
import type { SandboxAccount } from '../account/account.ts';
import { getAccountDetails } from './account-details.ts';
import { listAssociations, readAssociations } from './associations.ts';
import { readBatch } from './batch-read.ts';
import { endpointsFor } from './endpoint.ts';
import { resourceNotFound } from './errors.ts';
import { addMembers, listMembers, removeMembers } from './list-memberships.ts';
import { createList, deleteList, getList, getListByName } from './lists.ts';
import { getObject, listObjects } from './objects.ts';
import { listProperties } from './property-list.ts';
import { searchObjects } from './search.ts';
import { getUser, listUsers } from './users.ts';

/**
 * MSW handlers that answer as HubSpot's API does, for the accounts given; the bearer token says
 * which. They fit `setupServer` as well as {@link startSandbox}.
 * @param options.baseUrl where the API is; `*` answers on any host
 */
export function handlersFor(
  accounts: readonly SandboxAccount[],
  options: { baseUrl?: string } = {},
): HttpHandler[] {
  const at = (path: string) => `${options.baseUrl ?? 'https://api.hubapi.com'}${path}`;
  const endpoint = endpointsFor(accounts);
  const object = '/crm/v3/objects/:objectType';
  return [
    http.get(at(object), endpoint(listObjects)),
    http.post(at(`${object}/search`), endpoint(searchObjects, 'search')),
    http.post(at(`${object}/batch/read`), endpoint(readBatch)),
    http.get(at(`${object}/:objectId`), endpoint(getObject)),
    http.post(
      at('/crm/v4/associations/:fromObjectType/:toObjectType/batch/read'),
      endpoint(readAssociations),
    ),
    http.get(
      at('/crm/v4/objects/:objectType/:objectId/associations/:toObjectType'),
      endpoint(listAssociations),
    ),
    http.get(at('/crm/v3/properties/:objectType'), endpoint(listProperties)),
    http.get(at('/settings/v3/users'), endpoint(listUsers)),
    // The same list under the path that HubSpot's description gives; the API client uses the other.
    http.get(at('/settings/users/v3'), endpoint(listUsers)),
    http.get(at('/settings/v3/users/:userId'), endpoint(getUser)),
    http.get(at('/account-info/v3/details'), endpoint(getAccountDetails)),
    http.post(at('/crm/v3/lists'), endpoint(createList)),
    http.get(at('/crm/v3/lists/:listId'), endpoint(getList)),
    http.delete(at('/crm/v3/lists/:listId'), endpoint(deleteList)),
    http.get(at('/crm/v3/lists/object-type-id/:objectTypeId/name/:name'), endpoint(getListByName)),
    http.get(at('/crm/v3/lists/:listId/memberships'), endpoint(listMembers)),
    http.put(at('/crm/v3/lists/:listId/memberships/add'), endpoint(addMembers)),
    http.put(at('/crm/v3/lists/:listId/memberships/remove'), endpoint(removeMembers)),
    http.all(at('/*'), () => resourceNotFound().toResponse()),
  ];
}
