import type { AccessState } from '@partner-tier-points/contract';
import { readTeams } from '../../hubspot/team-names.ts';
import { readUserNames } from '../../hubspot/user-names.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { fittingRows } from '../fitting-rows.ts';

/** Who may see the account's figures and fill lists; for super admins. */
export function accessRoutes({ store, now }: Pick<Dependencies, 'store' | 'now'>) {
  const routes = new EndpointRoutes();

  routes.on('GET /v1/access', async (_, context): Promise<AccessState> => {
    const connection = context.get('connection');
    const [access, names, teams] = await Promise.all([
      store.access.find(context.get('caller').portalId),
      readUserNames(connection),
      readTeams(connection),
    ]);
    const ofTeams = teams?.slice(0, mostTeams) ?? [];
    const users = [...names].map(([id, name]) => ({ id, name }));
    // One answer holds both; teams come first, since they stand for many users.
    const fitting = fittingRows([...ofTeams, ...users]);
    return {
      access,
      teams: teams && fitting.slice(0, ofTeams.length),
      users: fitting.slice(ofTeams.length),
    };
  });

  routes.on('PUT /v1/access', async ({ body: chosen }, context) => {
    await store.access.save(context.get('caller'), chosen, now());
    return chosen;
  });

  return routes.hono;
}

/** More than anyone finds in a list. */
const mostTeams = 1_000;
