import { expect, test } from 'vitest';
import { languageOf, localeOf } from './languageOf.ts';

test.each([
  [{ language: 'sv', locale: 'sv-se' }, 'sv', 'sv-SE'],
  [{ language: 'en', locale: 'en-gb' }, 'en', 'en-GB'],
  // The texts are in one language and the numbers in the same one.
  [{ language: 'sv', locale: 'en-us' }, 'sv', 'sv'],
  [{ locale: 'sv_SE' }, 'sv', 'sv-SE'],
  [{ language: 'fi', locale: 'sv-se' }, 'sv', 'sv-SE'],
  [{ language: 'fi', locale: 'fi-fi' }, 'en', 'en'],
  // Another country's variety of a language is better than none.
  [{ language: 'pt', locale: 'pt-pt' }, 'pt-BR', 'pt-PT'],
  [{ language: 'pt-br', locale: 'pt-br' }, 'pt-BR', 'pt-BR'],
  [{ language: 'de', locale: 'de-at' }, 'de', 'de-AT'],
  [{ language: 'ja', locale: 'ja-jp' }, 'ja', 'ja-JP'],
  [{ language: 'no tag at all!' }, 'en', 'en'],
  [{}, 'en', 'en'],
])('%j is spoken to in %s, with numbers as in %s', (user, expected, locale) => {
  const language = languageOf(user);
  expect([language, localeOf(user, language)]).toEqual([expected, locale]);
});
