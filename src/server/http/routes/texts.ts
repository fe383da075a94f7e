import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { ProblemError } from '../problem.ts';

/** The words of the extensions, for those whose language is not bundled with them. */
export function textsRoutes({ store, texts }: Pick<Dependencies, 'store' | 'texts'>) {
  const routes = new EndpointRoutes();

  routes.on('GET /v1/texts/:language', async ({ params, query }, context) => {
    const ofHubSpot = params.language;
    if (!texts.has(ofHubSpot))
      throw new ProblemError('notFound', 'This language is not supported.');

    const { language: chosen } = await store.preferences.find(context.get('caller'));
    // A choice outlives its language when a later version no longer has it.
    const language = chosen !== null && texts.has(chosen) ? chosen : ofHubSpot;
    return { language, ...texts.get(language)!(query.bundle) };
  });

  return routes.hono;
}
