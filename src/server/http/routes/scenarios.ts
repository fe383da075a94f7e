import { scenarioRequestSchema, type Scenarios } from '@partner-tier-points/contract';
import { Hono } from 'hono';
import * as z from 'zod';
import { isPlainText } from '../../model/plain-text.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { ProblemError } from '../problem.ts';
import { readBody, readInput } from '../read-input.ts';

/** More than anyone tells apart by name; the list is sent whole. */
const mostScenarios = 100;

const paramsSchema = z.object({ name: z.string().min(1).max(80).refine(isPlainText) });

/** What-if scenarios, which everyone of the account may read, replace and remove. */
export function scenarioRoutes({ store, now }: Pick<Dependencies, 'store' | 'now'>) {
  const routes = new Hono<Environment>();

  async function list(portalId: string): Promise<Scenarios> {
    const scenarios = await store.scenarios.findAll(portalId);
    return {
      scenarios: scenarios.map(({ savedAt, ...rest }) => ({
        ...rest,
        savedAt: savedAt.toISOString(),
      })),
    };
  }

  routes.get('/scenarios', async (context) =>
    context.json(await list(context.get('caller').portalId)),
  );

  routes.put('/scenarios/:name', async (context) => {
    const { name } = readInput(paramsSchema, context.req.param());
    const { changes } = await readBody(context, scenarioRequestSchema);
    const caller = context.get('caller');
    if ((await store.scenarios.countOthers(caller.portalId, name)) >= mostScenarios) {
      throw new ProblemError('request.invalid', 'There are too many scenarios.', {
        fields: [{ path: 'name', message: `an account has at most ${mostScenarios} scenarios` }],
      });
    }
    await store.scenarios.save(caller, name, changes, now());
    return context.json(await list(caller.portalId));
  });

  routes.delete('/scenarios/:name', async (context) => {
    const { name } = readInput(paramsSchema, context.req.param());
    const { portalId } = context.get('caller');
    await store.scenarios.remove(portalId, name);
    return context.json(await list(portalId));
  });

  return routes;
}
