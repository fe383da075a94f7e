import { Hono } from 'hono';
import { readPointsHistory } from '../../hubspot/points-history.ts';
import type { Environment } from '../environment.ts';
import { ProblemError } from '../problem.ts';

/** HubSpot's own points of one client over time. */
export function historyRoutes() {
  return new Hono<Environment>().get('/clients/:id{\\d+}/history', async (context) => {
    const history = await readPointsHistory(context.get('connection'), context.req.param('id'));
    if (history === null) throw new ProblemError('notFound', 'HubSpot knows no such client.');
    return context.json(history);
  });
}
