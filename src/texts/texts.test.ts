import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { essential } from './essential.ts';
import { fallbackNotices } from './fallback-notices.ts';
import { languages, type Language } from './languages.ts';
import { translationFaults, unusedTexts } from './testing/dictionary-faults.ts';
import { sameAsEnglish } from './testing/same-as-english.ts';
import { translations } from './translations.ts';

const extensions = join(import.meta.dirname, '../../extensions/app');
const sharedCode = join(import.meta.dirname, '../extension-shared');
const betaCode = join(sharedCode, 'beta');
const sentences = join(import.meta.dirname, 'sentences');
const english = { essential: essential.en, ...translations.en };

/** Where the texts of each kind may be used. */
const usedIn: Record<keyof typeof english, string[]> = {
  essential: [sharedCode],
  shared: [sharedCode, extensions, sentences],
  page: [join(extensions, 'pages'), betaCode, sentences],
  comparison: [join(import.meta.dirname, '../server/comparison')],
  card: [join(extensions, 'cards')],
  settings: [join(extensions, 'settings'), betaCode, sentences],
  install: [join(import.meta.dirname, '../server/http')],
  mail: [
    join(import.meta.dirname, '../server/http'),
    join(import.meta.dirname, '../server/alerts'),
  ],
};
const kinds = Object.keys(usedIn) as (keyof typeof english)[];

test.each(kinds)('every %s text is used', (kind) => {
  expect(unusedTexts(english[kind], usedIn[kind])).toEqual([]);
});

test('no extension has its own text under the key of one that all share', () => {
  const own = { ...english.page, ...english.card, ...english.settings };
  expect(Object.keys(english.shared).filter((key) => key in own)).toEqual([]);
});

describe.each(languages.filter((language) => language !== 'en'))('in %s', (language: Language) => {
  const other = { essential: essential[language], ...translations[language] };
  test.each(kinds)('the %s texts are complete and translated', (kind) => {
    const sameInBoth = sameAsEnglish(language, kind);
    expect(
      translationFaults({ language, en: english[kind], other: other[kind], sameInBoth }),
    ).toEqual([]);
  });
});

test('that a page is in English is said in its reader’s language', () => {
  expect(new Set(Object.values(fallbackNotices)).size).toBe(languages.length);
});

test('the check itself finds what is missing, untranslated, filled in differently or not in the plural', () => {
  const faults = translationFaults({
    language: 'pl',
    en: {
      absent: 'Try again',
      renamed: 'x {a}',
      same: 'Total {b}',
      plural: { one: '{count} client', other: '{count} clients' },
      allowed: 'MRR',
      changed: 'Name',
    },
    other: {
      renamed: 'y {c}',
      same: 'Total {b}',
      plural: { one: '{count} klient', two: '{count}', other: '{count} klientów' },
      allowed: 'MRR',
      changed: 'Nazwa',
      surplus: 'x',
    },
    sameInBoth: ['allowed', 'changed', 'gone'],
  });
  expect(faults).toEqual([
    'absent is missing',
    'renamed has other {names}',
    'same is not translated',
    'plural lacks the plural many',
    'plural lacks the plural few',
    'plural has the plural two, which the language has not',
    'changed is allowed to be the same, but is not',
    'surplus is too much',
    'gone is allowed to be the same, but is no text',
  ]);
  expect(unusedTexts({ 'no.such.key': 'x', 'failure.other.title': 'y' }, [sharedCode])).toEqual([
    'no.such.key',
  ]);
});
