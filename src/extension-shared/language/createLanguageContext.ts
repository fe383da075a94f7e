import {
  essential,
  type Dictionary,
  type Translate,
  type TranslationOf,
} from '@partner-tier-points/texts';
import { createFormat, dayIn } from './format.ts';
import type { FetchedTexts, LanguageContext } from './languageContext.ts';
import { createTranslate } from './translate.ts';
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
  texts: FetchedTexts;
  /** What stands in for texts that are missing; null in an extension that carries none. */
  english: FetchedTexts | null;
}

/** Prepares everything that views speak with; translators are made once and shared by all views. */
export function createLanguageContext(
  choice: Choice,
): Omit<LanguageContext, 'retry' | 'reload' | 'languageOfHubSpot'> {
  const { language, wanted, locale, timeZone, texts, english } = choice;
  const translators = new Map<keyof FetchedTexts, unknown>();
  return {
    language,
    format: createFormat(locale, timeZone),
    today: dayIn(timeZone, new Date()),
    essential: createTranslate(essential[ownLanguage(wanted) ?? 'en'], wanted),
    translator<Source extends Dictionary>(name: keyof FetchedTexts) {
      const known = translators.get(name) as Translate<Source> | undefined;
      const dictionary = { ...english?.[name], ...texts[name] } as unknown as TranslationOf<Source>;
      const translate = known ?? createTranslate<Source>(dictionary, locale);
      translators.set(name, translate);
      return translate;
    },
  };
}
