import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dictionary, Message } from '../language/message.ts';

interface Subject {
  en: Dictionary;
  /** Another language with the same keys; the type check sees to that. */
  other: Dictionary;
  /** The folders whose code may use the texts. */
  folders: readonly string[];
  /** Texts that are rightly the same in both languages, such as names. */
  sameInBoth: readonly string[];
}

/** Everything that is wrong with a pair of dictionaries, in words; empty when they are fine. */
export function dictionaryFaults({ en, other, folders, sameInBoth }: Subject): string[] {
  const isUsed = usesIn(folders);
  const faults: string[] = [];
  for (const [key, message] of Object.entries(en)) {
    const translation = other[key];
    if (!isUsed(key)) faults.push(`${key} is not used`);
    if (translation === undefined) {
      faults.push(`${key} is missing`);
      continue;
    }
    if (namesIn(translation).join() !== namesIn(message).join()) {
      faults.push(`${key} has other {names}`);
    }
    if (saysSomething(message) && isSame(message, translation) && !sameInBoth.includes(key)) {
      faults.push(`${key} is not translated`);
    }
  }
  for (const key of Object.keys(other)) if (!(key in en)) faults.push(`${key} is too much`);
  return faults;
}

function textsOf(message: Message): string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

function namesIn(message: Message): string[] {
  return [...new Set(textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
}

function isSame(one: Message, other: Message): boolean {
  return textsOf(one).join('|') === textsOf(other).join('|');
}

/** False for texts of names and punctuation only, such as `{track}: {points}`. */
function saysSomething(message: Message): boolean {
  return textsOf(message).some((text) => /\p{L}/u.test(text.replace(/\{\w+\}/g, '')));
}

/** A key is used where it stands as a string, or where a template such as `track.${name}` fits it. */
function usesIn(folders: readonly string[]): (key: string) => boolean {
  const source = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|texts\/|node_modules|dist\//.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const literals = new Set([...source.matchAll(/'([\w.]+)'/g)].map(([, literal]) => literal));
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
