import { preferencesSchema, type Preferences } from '@partner-tier-points/contract';
import { findRuleSet, ruleSets } from '@partner-tier-points/points';
import { Hono } from 'hono';
import type { Dependencies, Environment } from '../environment.ts';
import { ProblemError } from '../problem.ts';
import { readBody } from '../read-input.ts';
import type { ServedTexts } from '../served-texts.ts';

const tiers = new Set(ruleSets.flatMap((ruleSet) => ruleSet.tiers));

/** A user's own choices on the Tier page. */
export function preferencesRoutes({ store, texts }: Pick<Dependencies, 'store' | 'texts'>) {
  const routes = new Hono<Environment>();

  routes.get('/preferences', async (context) =>
    context.json(await store.preferences.find(context.get('caller'))),
  );

  routes.put('/preferences', async (context) => {
    const chosen = await readBody(context, preferencesSchema);
    refuseUnknown(chosen, texts);
    await store.preferences.save(context.get('caller'), chosen);
    return context.json(chosen);
  });

  return routes;
}

function refuseUnknown({ ruleSet, goalTier, language }: Preferences, texts: ServedTexts): void {
  const fields = [
    ...(ruleSet === null || findRuleSet(ruleSet) ? [] : [unknown('ruleSet')]),
    ...(goalTier === null || tiers.has(goalTier) ? [] : [unknown('goalTier')]),
    ...(language === null || texts.has(language) ? [] : [unknown('language')]),
  ];
  if (fields.length > 0) {
    throw new ProblemError('request.invalid', 'There is no such choice.', { fields });
  }
}

function unknown(path: string) {
  return { path, message: 'is not known' };
}
