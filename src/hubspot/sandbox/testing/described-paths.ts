import { objectTypeNames, objectTypes } from '../account/object-types.ts';
import { routes } from '../api/routes.ts';

/** The paths that a route answers, each with the ways in which HubSpot's descriptions may write it. */
export function describedPaths(path: string): string[][] {
  const general = path.replace(/:\w+/g, '{}');
  // The API client asks for the list of users elsewhere than the description says.
  if (path === '/settings/v3/users') return [['/settings/users/v3']];
  if (!path.startsWith('/crm/v3/objects/')) return [[general]];
  // Descriptions of the v3 object paths are by type, under its name or its number.
  return (
    objectTypeNames
      // The description of line items, which has the same paths, is not among the files.
      .filter((name) => name !== 'line_items')
      .map((name) =>
        [name, objectTypes[name].typeId].map((segment) => general.replace('{}', segment)),
      )
  );
}

/** What the sandbox answers and HubSpot describes: lists, pipelines and currencies are not among the files. */
export const describedRoutes = routes
  .filter(({ path }) => !/^\/(crm\/v3\/(lists|pipelines)|settings\/v3\/currencies)/.test(path))
  .map(({ method, path }) => ({ method: method.toUpperCase(), path }));
