import type { Texts } from '@partner-tier-points/contract';
import { bundles, languages, type Bundle, type Language } from '@partner-tier-points/texts';
import { textsOf } from '@partner-tier-points/texts/translations';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Environment } from '../environment.ts';
import { ProblemError } from '../problem.ts';
import { readInput } from '../read-input.ts';

const bundleSchema = z.object({ bundle: z.enum(bundles) });

/** The words of the extensions, for those whose language is not bundled with them. */
export function textsRoutes() {
  const routes = new Hono<Environment>();

  routes.get('/texts/:language', (context) => {
    const { bundle } = readInput(bundleSchema, { bundle: context.req.query('bundle') });
    const language = languages.find((known) => known === context.req.param('language'));
    if (language === undefined) throw new ProblemError('notFound', 'There is no such language.');
    return context.json(answer(language, bundle));
  });

  return routes;
}

function answer(language: Language, bundle: Bundle): Texts {
  const texts = language === 'en' ? { shared: {}, own: {} } : textsOf(language, bundle);
  return { language, ...texts };
}
