import * as de from './de/index.ts';
import * as en from './en/index.ts';
import * as es from './es/index.ts';
import * as fr from './fr/index.ts';
import * as ja from './ja/index.ts';
import { bundledEnglish, type Bundle, type Language } from './languages.ts';
import type { Dictionary, TranslationOf } from './message.ts';
import * as nl from './nl/index.ts';
import * as ptBR from './pt-BR/index.ts';
import * as sv from './sv/index.ts';

type Translation = {
  readonly [Name in keyof typeof en]: TranslationOf<(typeof en)[Name]>;
};

/** The texts that the others are translations of. */
export type English = typeof en;

/** Every language's texts by bundle, for the server. */
export const translations: Readonly<Record<Language, Translation>> = {
  en,
  de,
  es,
  fr,
  ja,
  nl,
  sv,
  'pt-BR': ptBR,
};

/** The texts of one extension in one language: those that all extensions share, and its own. */
export function textsOf(
  language: Language,
  bundle: Bundle,
): { shared: Dictionary; own: Dictionary } {
  const translation = translations[language];
  return { shared: translation.shared, own: translation[bundle] };
}

/** What travels: the same without the English that the extension carries already. */
export function fetchedTextsOf(language: Language, bundle: Bundle): ReturnType<typeof textsOf> {
  const { shared, own } = textsOf(language, bundle);
  if (language !== 'en') return { shared, own };
  return bundledEnglish.includes(bundle) ? { shared: {}, own: {} } : { shared, own };
}
