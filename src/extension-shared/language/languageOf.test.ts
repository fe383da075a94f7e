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
  [{ language: 'no tag at all!' }, 'en', 'en'],
  [{}, 'en', 'en'],
])('%j is spoken to in %s, with numbers as in %s', (user, expected, locale) => {
  const language = languageOf(user);
  expect([language, localeOf(user, language)]).toEqual([expected, locale]);
});
