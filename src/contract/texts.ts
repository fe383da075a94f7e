import * as z from 'zod/mini';

/** A text, or one for each plural category of `Intl.PluralRules`. */
const message = z.union([z.string(), z.catchall(z.object({ other: z.string() }), z.string())]);
const dictionary = z.record(z.string(), message);

/**
 * `GET /v1/texts/:language?bundle=page|card|settings`: the texts of one extension in the language
 * that the user chose, else in the one that is asked for (HubSpot's for the user). English that
 * is bundled with the extension is answered without texts. 404 for a language that there is not.
 */
export const textsSchema = z.strictObject({
  /** BCP 47 */
  language: z.string(),
  /** Texts that all extensions share, and the extension's own. */
  shared: dictionary,
  own: dictionary,
});

export type Texts = z.infer<typeof textsSchema>;
