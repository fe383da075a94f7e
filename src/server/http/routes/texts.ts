import { randomUUID } from 'node:crypto';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { ProblemError } from '../problem.ts';

/** The words of the extensions, for those whose language is not bundled with them. */
export function textsRoutes({ store, texts }: Pick<Dependencies, 'store' | 'texts'>) {
  const routes = new EndpointRoutes();
  // Texts are the same for as long as a server runs; another version may have others.
  const run = randomUUID();

  routes.stored('GET /v1/texts/:language', async ({ params, query: { bundle } }, context) => {
    const ofHubSpot = params.language;
    if (!texts.has(ofHubSpot))
      throw new ProblemError('notFound', 'This language is not supported.');

    // Where a language is chosen it shows at once, whichever server keeps it.
    const { language: chosen } =
      bundle === 'settings'
        ? await store.preferences.find(context.get('caller'))
        : (await context.get('stored')()).preferences;
    // A choice outlives its language when a later version no longer has it.
    const language = chosen !== null && texts.has(chosen) ? chosen : ofHubSpot;
    return {
      key: JSON.stringify([run, language, bundle]),
      make: async () => ({ language, ...texts.get(language)!(bundle) }),
    };
  });

  return routes.hono;
}
