/** The languages that every text is in, as BCP 47 tags. */
export const languages = ['en', 'de', 'es', 'fr', 'ja', 'nl', 'pt-BR', 'sv'] as const;
export type Language = (typeof languages)[number];

/** What each language calls itself: a user who looks for theirs may read no other. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  ja: '日本語',
  nl: 'Nederlands',
  'pt-BR': 'Português (Brasil)',
  sv: 'Svenska',
};

/** One bundle of texts for each extension; `shared` texts go with all of them. */
export const bundles = ['page', 'card', 'settings'] as const;
export type Bundle = (typeof bundles)[number];

/**
 * The extensions that carry their English texts, which are used when no others come. The Tier page
 * has no room for them (see docs/decisions/one-bundle.md), so it fetches English too.
 */
export const bundledEnglish: readonly Bundle[] = ['card', 'settings'];
