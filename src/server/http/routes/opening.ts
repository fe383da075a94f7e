import { EndpointRoutes } from '../endpoint-routes.ts';
import { answerSession } from './enrolment.ts';
import type { createFactsAnswer } from './facts.ts';
import type { createTextsAnswer } from './texts.ts';

/** Bytes of answers that are kept: each is one user's, and few ask again before the next sync. */
const mostBytes = 4 * 2 ** 20;

/** What an extension opens with. */
export function openingRoutes(
  answerTexts: ReturnType<typeof createTextsAnswer>,
  answerFacts: ReturnType<typeof createFactsAnswer>,
) {
  const routes = new EndpointRoutes();
  routes.stored(
    'GET /v1/opening',
    async ({ query }, context) => {
      const session = await answerSession(context);
      const texts = await answerTexts(query, context);
      const askFacts = async () => {
        await context.get('requireParticipant')();
        return answerFacts({ partial: 'true' }, context);
      };
      // Session and texts are there all the same: who asks for the facts alone hears why there are none.
      const facts = query.facts === 'true' ? await askFacts().catch(() => null) : null;
      return {
        key: JSON.stringify([session, texts.key, facts?.key]),
        make: async () => ({
          'GET /v1/session': session,
          'GET /v1/texts/:language': await texts.make(),
          ...(facts && { 'GET /v1/facts': await facts.make() }),
        }),
      };
    },
    mostBytes,
  );
  return routes.hono;
}
