import type { Scenarios } from '@partner-tier-points/contract';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { fittingRows } from '../fitting-rows.ts';
import { ProblemError } from '../problem.ts';

/**
 * More than anyone tells apart by name. All are sent in one answer, so what their changes take, with
 * the names, has to stay below `listBytes`.
 */
const limits = { count: 100, bytes: 700_000 };
const refusals = {
  tooMany: `would be one more than the limit of ${limits.count}`,
  tooLarge: `would make the account's scenarios larger than ${limits.bytes} bytes`,
};

/** What-if scenarios, which everyone of the account may read, replace and remove. */
export function scenarioRoutes({ store, now }: Pick<Dependencies, 'store' | 'now'>) {
  const routes = new EndpointRoutes();

  async function list(portalId: string): Promise<Scenarios> {
    const scenarios = (await store.scenarios.findAll(portalId)).map(({ savedAt, ...rest }) => ({
      ...rest,
      savedAt: savedAt.toISOString(),
    }));
    // Stored before there was a limit, some may not fit: they come as others are deleted.
    return { scenarios: fittingRows(scenarios) };
  }

  routes.on('GET /v1/scenarios', (_, context) => list(context.get('caller').portalId));

  routes.on('PUT /v1/scenarios/:name', async ({ params: { name }, body }, context) => {
    const caller = context.get('caller');
    const saved = await store.scenarios.save(caller, name, body.changes, now(), limits);
    if (saved !== 'saved') {
      throw new ProblemError(
        'request.invalid',
        'The account has too many scenarios, or too large ones. Delete one first.',
        { fields: [{ path: saved === 'tooMany' ? 'name' : 'changes', message: refusals[saved] }] },
      );
    }
    return list(caller.portalId);
  });

  routes.on('DELETE /v1/scenarios/:name', async ({ params: { name } }, context) => {
    const { portalId } = context.get('caller');
    await store.scenarios.remove(portalId, name);
    return list(portalId);
  });

  return routes.hono;
}
