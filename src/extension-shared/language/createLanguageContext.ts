import {
  createFormat,
  createTranslate,
  dayIn,
  essential,
  type Dictionary,
  type TranslationOf,
} from '@partner-tier-points/texts';
import type { LanguageContext } from './languageContext.ts';
import { ownLanguage } from './languageOf.ts';

interface Choice {
  /** Of the texts, BCP 47. */
  language: string;
  /** The language that the user reads, even when the texts are not in it. */
  wanted: string;
  /** BCP 47 */
  locale: string;
  /** IANA name of the account's time zone. */
  timeZone: string;
  texts: Dictionary;
}

/** Prepares everything that views speak with. */
export function createLanguageContext(
  choice: Choice,
): Omit<LanguageContext, 'retry' | 'reload' | 'languageOfHubSpot'> {
  const { language, wanted, locale, timeZone, texts } = choice;
  return {
    language,
    locale,
    timeZone,
    format: createFormat(locale, timeZone),
    today: dayIn(timeZone, new Date()),
    essential: createTranslate(essential[ownLanguage(wanted) ?? 'en'], wanted),
    t: createTranslate<Dictionary>(texts as TranslationOf<Dictionary>, locale),
  };
}
