import { getAccountDetails } from './account-details.ts';
import { listAssociations, readAssociations } from './associations.ts';
import { readBatch } from './batch-read.ts';
import type { CallKind, Work } from './endpoint.ts';
import { listCurrentExchangeRates } from './exchange-rates.ts';
import { addMembers, listMembers, removeMembers } from './list-memberships.ts';
import { createList, deleteList, getList, getListByName } from './lists.ts';
import { getObject, listObjects } from './objects.ts';
import { listPipelines } from './pipelines.ts';
import { listProperties } from './property-list.ts';
import { searchObjects } from './search.ts';
import { updateObject } from './update-object.ts';
import { getUser, listTeams, listUsers } from './users.ts';

/** An endpoint of HubSpot's. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With `:name` for a segment that varies. */
  path: string;
  work: Work;
  /** Which limit it counts against. */
  kind?: CallKind;
}

const object = '/crm/v3/objects/:objectType';
const list = '/crm/v3/lists/:listId';
const listByName = '/crm/v3/lists/object-type-id/:objectTypeId/name/:name';
const associations = '/crm/v4/associations/:fromObjectType/:toObjectType/batch/read';
const associationsOfObject = '/crm/v4/objects/:objectType/:objectId/associations/:toObjectType';

/** Everything that the sandbox answers; other paths lead nowhere. */
export const routes: readonly Route[] = [
  { method: 'get', path: object, work: listObjects },
  { method: 'post', path: `${object}/search`, work: searchObjects, kind: 'search' },
  { method: 'post', path: `${object}/batch/read`, work: readBatch },
  { method: 'get', path: `${object}/:objectId`, work: getObject },
  { method: 'patch', path: `${object}/:objectId`, work: updateObject },
  { method: 'post', path: associations, work: readAssociations },
  { method: 'get', path: associationsOfObject, work: listAssociations },
  { method: 'get', path: '/crm/v3/properties/:objectType', work: listProperties },
  { method: 'get', path: '/crm/v3/pipelines/:objectType', work: listPipelines },
  { method: 'get', path: '/settings/v3/users', work: listUsers },
  // The same list under the path that HubSpot's description gives; the API client uses the other.
  { method: 'get', path: '/settings/users/v3', work: listUsers },
  { method: 'get', path: '/settings/v3/users/teams', work: listTeams },
  { method: 'get', path: '/settings/v3/users/:userId', work: getUser },
  { method: 'get', path: '/account-info/v3/details', work: getAccountDetails },
  {
    method: 'get',
    path: '/settings/v3/currencies/exchange-rates/current',
    work: listCurrentExchangeRates,
  },
  { method: 'post', path: '/crm/v3/lists', work: createList },
  { method: 'get', path: list, work: getList },
  { method: 'delete', path: list, work: deleteList },
  { method: 'get', path: listByName, work: getListByName },
  { method: 'get', path: `${list}/memberships`, work: listMembers },
  { method: 'put', path: `${list}/memberships/add`, work: addMembers },
  { method: 'put', path: `${list}/memberships/remove`, work: removeMembers },
];
