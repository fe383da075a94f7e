import type { Day } from '@partner-tier-points/points';
import type { Dictionary, Translate } from '@partner-tier-points/texts';
import type { Format } from './format.ts';
import { useLanguageContext, type FetchedTexts } from './languageContext.ts';

/** Everything that a view needs to speak to its user. */
export interface Speech<Source extends Dictionary> {
  /** Of the texts, BCP 47. */
  language: string;
  t: Translate<Source>;
  format: Format;
  /** Today in the account's time zone: the day that points are computed for. */
  today: Day;
}

/**
 * Makes the hook with which the views of one extension speak.
 *
 * @param texts which of the fetched texts are translations of `Source`
 */
export function createLanguageHook<Source extends Dictionary>(
  texts: keyof FetchedTexts,
): () => Speech<Source> {
  return function useLanguage() {
    const { language, format, today, translator } = useLanguageContext();
    return { language, t: translator<Source>(texts), format, today };
  };
}
