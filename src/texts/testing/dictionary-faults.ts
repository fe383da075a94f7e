import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dictionary, Message } from '../message.ts';

interface Subject {
  /** BCP 47, of `other`: its plural categories must all be there. */
  language: string;
  en: Dictionary;
  /** Another language with the same keys; the type check sees to that. */
  other: Dictionary;
  /** Texts that are rightly the same in both languages, such as names. */
  sameInBoth: readonly string[];
}

/** Everything that is wrong with a translation, in words; empty when it is fine. */
export function translationFaults({ language, en, other, sameInBoth }: Subject): string[] {
  const faults: string[] = [];
  for (const [key, message] of Object.entries(en)) {
    const translation = other[key];
    if (translation === undefined) {
      faults.push(`${key} is missing`);
      continue;
    }
    if (namesIn(translation).join() !== namesIn(message).join()) {
      faults.push(`${key} has other {names}`);
    }
    faults.push(...pluralFaults(key, translation, language));
    const isSame = textsOf(message).join('|') === textsOf(translation).join('|');
    if (saysSomething(message) && isSame && !sameInBoth.includes(key)) {
      faults.push(`${key} is not translated`);
    }
    if (!isSame && sameInBoth.includes(key))
      faults.push(`${key} is allowed to be the same, but is not`);
  }
  for (const key of Object.keys(other)) if (!(key in en)) faults.push(`${key} is too much`);
  for (const key of sameInBoth)
    if (!(key in en)) faults.push(`${key} is allowed to be the same, but is no text`);
  return faults;
}

/** The texts that no code in the folders uses. */
export function unusedTexts(en: Dictionary, folders: readonly string[]): string[] {
  const isUsed = usesIn(folders);
  return Object.keys(en).filter((key) => !isUsed(key));
}

/**
 * Whole numbers are what is counted here, so the categories of fractions and of compact millions
 * (`many` in French, Spanish and Portuguese) are not asked for.
 */
function pluralFaults(key: string, message: Message, language: string): string[] {
  if (typeof message === 'string') return [];
  const rules = new Intl.PluralRules(language);
  const counted = new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)));
  const given = Object.keys(message);
  return [
    ...[...counted]
      .filter((it) => !given.includes(it))
      .map((it) => `${key} lacks the plural ${it}`),
    ...given
      .filter(
        (it) =>
          it !== 'other' && !rules.resolvedOptions().pluralCategories.some((one) => one === it),
      )
      .map((it) => `${key} has the plural ${it}, which the language has not`),
  ];
}

function textsOf(message: Message): string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

function namesIn(message: Message): string[] {
  return [...new Set(textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
}

/** False for texts of names and punctuation only, such as `{track}: {points}`. */
function saysSomething(message: Message): boolean {
  return textsOf(message).some((text) => /\p{L}/u.test(text.replace(/\{\w+\}/g, '')));
}

/**
 * A key is used where it occurs as a string, or where a template such as `track.${name}` fits it.
 */
function usesIn(folders: readonly string[]): (key: string) => boolean {
  const source = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|node_modules|dist\//.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  // An essential text is a property, every other one the key that `t` is given.
  const named = source.matchAll(/'([\w.]+)'|\bessential\.(\w+)/g);
  const literals = new Set([...named].map(([, literal, essential]) => literal ?? essential));
  const templates = [
    ...source.matchAll(/`([\w.]+\.(?:\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}[\w.]*)+)`/g),
  ]
    .map(([, template = '']) => template.split(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/))
    .map((parts) => new RegExp(`^${parts.map(escapeRegExp).join('.+')}$`));
  return (key) => literals.has(key) || templates.some((template) => template.test(key));
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
