import type { Preferences } from '@partner-tier-points/contract';
import { findRuleSet, ruleSets } from '@partner-tier-points/points';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { ProblemError } from '../problem.ts';
import type { ServedTexts } from '../served-texts.ts';

const tiers = new Set(ruleSets.flatMap((ruleSet) => ruleSet.tiers));

/** A user's own choices on the Tier page. */
export function preferencesRoutes({ store, texts }: Pick<Dependencies, 'store' | 'texts'>) {
  const routes = new EndpointRoutes();

  routes.on(
    'GET /v1/preferences',
    async (_, context) => (await context.get('stored')()).preferences,
  );

  routes.on('PUT /v1/preferences', async ({ body: chosen }, context) => {
    refuseUnknown(chosen, texts);
    await store.preferences.save(context.get('caller'), chosen);
    return chosen;
  });

  return routes.hono;
}

function refuseUnknown({ ruleSet, goalTier, language }: Preferences, texts: ServedTexts): void {
  const fields = [
    ...(ruleSet === null || findRuleSet(ruleSet) ? [] : [unknown('ruleSet')]),
    ...(goalTier === null || tiers.has(goalTier) ? [] : [unknown('goalTier')]),
    ...(language === null || texts.has(language) ? [] : [unknown('language')]),
  ];
  if (fields.length > 0) {
    throw new ProblemError(
      'request.invalid',
      'The preferences name something that does not exist.',
      { fields },
    );
  }
}

function unknown(path: string) {
  return { path, message: 'does not exist' };
}
