import { describe, expect, test } from 'vitest';
import { essential } from './essential.ts';
import { fallbackNotices } from './fallback-notices.ts';
import { languages, type Language } from './languages.ts';
import type { Dictionary, Message } from './message.ts';
import { bannedEverywhere, bannedWords, straightApostrophe } from './testing/banned-words.ts';
import { translations } from './translations.ts';

const textsOf = (message: Message) =>
  typeof message === 'string' ? [message] : Object.values(message);

/** Every text of a language with its key. */
function allTexts(language: Language): (readonly [key: string, text: string])[] {
  const dictionaries: Dictionary[] = [
    ...Object.values(translations[language]),
    essential[language],
    { fallbackNotice: fallbackNotices[language] },
  ];
  return dictionaries.flatMap((dictionary) =>
    Object.entries(dictionary).flatMap(([key, message]) =>
      textsOf(message).map((text) => [key, text] as const),
    ),
  );
}

const saying = (language: Language, banned: RegExp) =>
  allTexts(language).filter(([, text]) => banned.test(text));

describe.each(languages)('no text in %s', (language: Language) => {
  test.each(bannedWords[language])('says %s', (banned) => {
    expect(saying(language, banned)).toEqual([]);
  });

  test.each(bannedEverywhere)('says %s: %s', (banned) => {
    expect(saying(language, banned)).toEqual([]);
  });
});

test('French has one kind of apostrophe', () => {
  expect(saying('fr', straightApostrophe)).toEqual([]);
});

test('the list itself finds the words that it is for', () => {
  const former: readonly (readonly [Language, string])[] = [
    ['de', 'In den Einstellungen stehen {count} Werte ein'],
    ['de', 'Bruttoumsatzbindung'],
    ['en', 'Some data was set aside'],
    ['es', 'La relación caduca'],
    ['fr', 'Certaines données sont mises de côté'],
    ['ja', '{tier}は{day}から危険な状態になります'],
    ['nl', 'Een voorproef van de punten'],
    ['pt-BR', 'A relação caduca'],
    ['sv', 'Förvaltade poäng'],
    ['sv', 'Avtalstyp'],
    ['sv', 'Testa betaversionen'],
    ['sv', 'Tilldelad nivå'],
  ];
  const missed = former.filter(
    ([language, text]) => !bannedWords[language].some((banned) => banned.test(text)),
  );
  expect(missed).toEqual([]);
  const machineId = 'Regler: points-2026-07';
  expect(bannedEverywhere.filter(([banned]) => banned.test(machineId))).toHaveLength(1);
  expect(bannedEverywhere.filter(([banned]) => banned.test('MRR per månad'))).toHaveLength(1);
});
