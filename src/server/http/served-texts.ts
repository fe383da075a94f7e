import type { Texts } from '@partner-tier-points/contract';
import { languages, type Bundle } from '@partner-tier-points/texts';
import { fetchedTextsOf } from '@partner-tier-points/texts/translations';

/** The texts of the extensions in one language; English only for those that do not carry it. */
export type TextsIn = (bundle: Bundle) => Pick<Texts, 'shared' | 'own'>;

/** The languages that the server has texts in, by BCP 47 tag. */
export type ServedTexts = ReadonlyMap<string, TextsIn>;

/** Every language of ours. */
export const servedTexts: ServedTexts = new Map(
  languages.map((language): [string, TextsIn] => [
    language,
    (bundle) => fetchedTextsOf(language, bundle),
  ]),
);
