import type { Texts } from '@partner-tier-points/contract';
import { bundles } from '@partner-tier-points/texts';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Dependencies, Environment } from '../environment.ts';
import { ProblemError } from '../problem.ts';
import { readInput } from '../read-input.ts';

const querySchema = z.object({ bundle: z.enum(bundles) });

/** The words of the extensions, for those whose language is not bundled with them. */
export function textsRoutes({ store, texts }: Pick<Dependencies, 'store' | 'texts'>) {
  const routes = new Hono<Environment>();

  routes.get('/texts/:language', async (context) => {
    const { bundle } = readInput(querySchema, { bundle: context.req.query('bundle') });
    const ofHubSpot = context.req.param('language');
    if (!texts.has(ofHubSpot)) throw new ProblemError('notFound', 'There is no such language.');

    const { language: chosen } = await store.preferences.find(context.get('caller'));
    // A choice outlives its language when a later version no longer has it.
    const language = chosen !== null && texts.has(chosen) ? chosen : ofHubSpot;
    const answer: Texts = { language, ...texts.get(language)!(bundle) };
    return context.json(answer);
  });

  return routes;
}
