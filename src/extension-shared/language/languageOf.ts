import { languages, type Language } from '@partner-tier-points/texts';

interface UserLanguage {
  readonly language?: string | undefined;
  readonly locale?: string | undefined;
}

/** The language of the texts: the user's own in HubSpot, else that of the user's locale, else English. */
export function languageOf(user: UserLanguage): Language {
  for (const wanted of [user.language, user.locale]) {
    const found = ownLanguage(wanted);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** The language of ours that a tag is closest to: another country's variety is better than none. */
export function ownLanguage(tag: string | undefined): Language | undefined {
  const wanted = canonical(tag);
  return (
    languages.find((language) => language === wanted) ??
    languages.find((language) => primaryLanguage(language) === primaryLanguage(wanted))
  );
}

/**
 * The locale for numbers, money and dates: the user's, as long as it speaks the language of the
 * texts, so that a page is not half in one language and half in another. HubSpot writes `sv-se`.
 *
 * @param language of the texts
 */
export function localeOf(user: UserLanguage, language: string): string {
  return primaryLanguage(user.locale) === primaryLanguage(language)
    ? (canonical(user.locale) ?? language)
    : language;
}

function primaryLanguage(tag: string | undefined): string | undefined {
  return canonical(tag)?.split('-')[0];
}

function canonical(tag: string | undefined): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] : undefined;
  } catch {
    // HubSpot's list of languages has entries that are no BCP 47 tag.
    return undefined;
  }
}
