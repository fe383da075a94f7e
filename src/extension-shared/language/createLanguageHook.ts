import { useExtensionContext } from '@hubspot/ui-extensions';
import type { Day } from '@partner-tier-points/points';
import { useMemo } from 'react';
import { createFormat, dayIn, type Format } from './format.ts';
import { languageOf, localeOf, type Language } from './languageOf.ts';
import type { Dictionary, Translate, TranslationOf } from './message.ts';
import { createTranslate } from './translate.ts';

/** Everything that a view needs to speak to its user. */
export interface Speech<Source extends Dictionary> {
  language: Language;
  t: Translate<Source>;
  format: Format;
  /** Today in the account's time zone: the day that points are computed for. */
  today: Day;
}

/** English is the source; each other language has exactly its texts. */
export type Dictionaries<Source extends Dictionary> = { readonly en: Source } & {
  readonly [Other in Exclude<Language, 'en'>]: TranslationOf<Source>;
};

/** Makes the hook with which the views of one extension speak. */
export function createLanguageHook<Source extends Dictionary>(
  dictionaries: Dictionaries<Source>,
): () => Speech<Source> {
  return function useLanguage() {
    const { user, portal } = useExtensionContext<'pages'>();
    const language = languageOf(user);
    const locale = localeOf(user);
    const timeZone = portal.timezone;
    return useMemo(() => {
      const dictionary: TranslationOf<Source> = dictionaries[language] as TranslationOf<Source>;
      return {
        language,
        t: createTranslate<Source>(dictionary, locale),
        format: createFormat(locale, timeZone),
        today: dayIn(timeZone, new Date()),
      };
    }, [language, locale, timeZone]);
  };
}
