/** The languages that every dictionary has. */
export const languages = ['en', 'sv'] as const;
export type Language = (typeof languages)[number];

interface UserLanguage {
  readonly language?: string | undefined;
  readonly locale?: string | undefined;
}

/** The language of the texts: the user's own, else that of the user's locale, else English. */
export function languageOf(user: UserLanguage): Language {
  for (const wanted of [user.language, user.locale]) {
    const found = languages.find((language) => language === primaryLanguage(wanted));
    if (found !== undefined) return found;
  }
  return 'en';
}

/**
 * The locale for numbers, money and dates: the user's, as long as it speaks the language of the
 * texts, so that a page is not half in one language and half in another. HubSpot writes `sv-se`.
 */
export function localeOf(user: UserLanguage): string {
  const language = languageOf(user);
  return primaryLanguage(user.locale) === language
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
