import * as z from 'zod/mini';

/** A text, or one for each plural category of `Intl.PluralRules`. */
const message = z.union([z.string(), z.catchall(z.object({ other: z.string() }), z.string())]);
const dictionary = z.record(z.string(), message);

export const textsSchema = z.strictObject({
  /** BCP 47 */
  language: z.string(),
  /** Texts that all extensions share, and the extension's own. */
  shared: dictionary,
  own: dictionary,
});

export const textsEndpoints = {
  'GET /v1/texts/:language': {
    summary:
      'The texts of one extension in the language that the user chose, else in the one that is asked for. English, which is bundled with the extension, comes without texts.',
    access: 'signed',
    params: z.object({ language: z.string() }),
    query: z.object({ bundle: z.enum(['page', 'card', 'settings']) }),
    answers: { 200: textsSchema },
    problems: ['notFound'],
  },
} as const;

export type Texts = z.infer<typeof textsSchema>;
