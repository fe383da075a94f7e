/**
 * The words of every extension, in every language. English is bundled and is the type of the
 * others; the server sends another language's texts to its users (`./translations`, which no
 * extension may import).
 */
export { alertText } from './sentences/alert-text.ts';
export { essential } from './essential.ts';
export { fallbackNotices } from './fallback-notices.ts';
export {
  bundledEnglish,
  bundles,
  languageNames,
  languages,
  type Bundle,
  type Language,
} from './languages.ts';
export { createTranslate } from './translate.ts';
export type {
  Arguments,
  Dictionary,
  Message,
  PluralMessage,
  Translate,
  TranslationOf,
} from './message.ts';
