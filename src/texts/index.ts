/**
 * The words of every extension, in every language, and its figures as they are shown. English is bundled and is the type of the
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
export { createFormat, dayIn, type Format } from './figures/format.ts';
export { once } from './figures/once.ts';
export {
  shownAmount,
  shownChange,
  shownDecimals,
  shownMissing,
  shownPoints,
  shownSum,
  type ShownPoints,
} from './figures/shown.ts';
export { shownEntriesOf, type ShownEntry } from './figures/shown-entries.ts';
export { entryText } from './sentences/entry-text.ts';
export { ruleSetName } from './sentences/rule-set-name.ts';
export { tierText } from './sentences/tier-text.ts';
export { createTranslate } from './translate.ts';
export type {
  Arguments,
  Dictionary,
  Message,
  PluralMessage,
  Translate,
  TranslationOf,
} from './message.ts';
