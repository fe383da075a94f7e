import { readPointsHistory } from '../../hubspot/points-history.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import { ProblemError } from '../problem.ts';

/** HubSpot's own points of one client over time. */
export function historyRoutes() {
  return new EndpointRoutes().on('GET /v1/clients/:id/history', async ({ params }, context) => {
    const history = await readPointsHistory(context.get('connection'), params.id);
    if (history === null)
      throw new ProblemError('notFound', 'HubSpot has no partner client with this ID.');
    return history;
  }).hono;
}
