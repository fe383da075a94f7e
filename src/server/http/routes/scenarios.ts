import type { Scenarios } from '@partner-tier-points/contract';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { ProblemError } from '../problem.ts';

/** More than anyone tells apart by name; the list is sent whole. */
const mostScenarios = 100;

/** What-if scenarios, which everyone of the account may read, replace and remove. */
export function scenarioRoutes({ store, now }: Pick<Dependencies, 'store' | 'now'>) {
  const routes = new EndpointRoutes();

  async function list(portalId: string): Promise<Scenarios> {
    const scenarios = await store.scenarios.findAll(portalId);
    return {
      scenarios: scenarios.map(({ savedAt, ...rest }) => ({
        ...rest,
        savedAt: savedAt.toISOString(),
      })),
    };
  }

  routes.on('GET /v1/scenarios', (_, context) => list(context.get('caller').portalId));

  routes.on('PUT /v1/scenarios/:name', async ({ params: { name }, body }, context) => {
    const caller = context.get('caller');
    if ((await store.scenarios.countOthers(caller.portalId, name)) >= mostScenarios) {
      throw new ProblemError(
        'request.invalid',
        'The account has too many scenarios. Delete one first.',
        {
          fields: [
            { path: 'name', message: `would be one more than the limit of ${mostScenarios}` },
          ],
        },
      );
    }
    await store.scenarios.save(caller, name, body.changes, now());
    return list(caller.portalId);
  });

  routes.on('DELETE /v1/scenarios/:name', async ({ params: { name } }, context) => {
    const { portalId } = context.get('caller');
    await store.scenarios.remove(portalId, name);
    return list(portalId);
  });

  return routes.hono;
}
