import { randomUUID } from 'node:crypto';
import type { Texts } from '@partner-tier-points/contract';
import type { Bundle } from '@partner-tier-points/texts';
import type { Context } from 'hono';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { ProblemError } from '../problem.ts';
import type { KeyedAnswer } from '../stored-answers.ts';

interface WantedTexts {
  /** HubSpot's for the user. */
  language: string;
  bundle: Bundle;
}

/** Finds the words of an extension. */
export function createTextsAnswer({ store, texts }: Pick<Dependencies, 'store' | 'texts'>) {
  // Texts are the same for as long as a server runs; another version may have others.
  const run = randomUUID();

  /** @throws {ProblemError} `notFound` for a language that is not one of ours */
  return async (
    { language: ofHubSpot, bundle }: WantedTexts,
    context: Context<Environment>,
  ): Promise<KeyedAnswer<Texts>> => {
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
  };
}

/** The words of the extensions, for those whose language is not bundled with them. */
export function textsRoutes(answerTexts: ReturnType<typeof createTextsAnswer>) {
  const routes = new EndpointRoutes();
  routes.stored('GET /v1/texts/:language', ({ params, query }, context) =>
    answerTexts({ ...params, ...query }, context),
  );
  return routes.hono;
}
