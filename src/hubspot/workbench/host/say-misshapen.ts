import { ownValue } from 'hubspot-crm';
import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

/** More than these nobody reads at once. */
const mostSaid = 10;

/**
 * What is wrong with a value from a file, one sentence with its first mistakes: where, what is
 * there, and what has to be there.
 */
export function sayMisshapen({ issues }: z.ZodError, value: unknown): string {
  const said = issues.slice(0, mostSaid).map((issue) => sayIssue(issue, value));
  const more = issues.length - said.length;
  return [...said, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

function sayIssue(issue: Issue, value: unknown): string {
  const place = issue.path.length === 0 ? 'it' : placeOf(issue.path);
  const found = issue.path.reduce<unknown>(
    (it, key) => ownValue(Object(it) as Record<string, unknown>, String(key)),
    value,
  );
  if (issue.code === 'unrecognized_keys') return sayUnknown(issue);
  const inside = insideOf(issue);
  if (inside) return sayIssue(inside, value);
  const wanted = wantedOf(issue);
  if (wanted === null) return `${place}: ${issue.message}`;
  if (found === undefined) return `${place} is missing; it has to be ${wanted}`;
  // Only of a choice or a number: any other text may be a secret.
  const is = isRule(issue) ? inShort(JSON.stringify(found)) : typeOf(found);
  return `${place} is ${is}; it has to be ${wanted}`;
}

/** A rule for texts or numbers, which says nothing without the one that is there. */
function isRule(issue: Issue): boolean {
  if (issue.code === 'invalid_type') return issue.expected === 'int';
  return issue.code === 'invalid_value' || issue.code === 'too_small';
}

const isNumber = (origin: string) => origin === 'number' || origin === 'int';

/** What is wrong in the one of several shapes that the value has, such as an item of a list. */
function insideOf(issue: Issue): Issue | null {
  if (issue.code !== 'invalid_union') return null;
  const [first] = issue.errors.flatMap(([it]) => (it && it.path.length > 0 ? [it] : []));
  return first ? ({ ...first, path: [...issue.path, ...first.path] } as Issue) : null;
}

/** @returns null for a rule that says itself what it wants. */
function wantedOf(issue: Issue): string | null {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? 'a whole number' : withArticle(issue.expected);
    case 'too_small': {
      const least = `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
      // One that says itself what it wants has words of its own.
      if (!issue.message.startsWith('Too small')) return null;
      return issue.origin === 'array'
        ? `a list of ${least}`
        : isNumber(issue.origin)
          ? least
          : null;
    }
    case 'invalid_value':
      return issue.values.map((it) => JSON.stringify(it)).join(' or ');
    case 'invalid_union': {
      const branches = issue.errors.map(([first]) => first && wantedOf(first));
      return branches.some((it) => typeof it !== 'string') ? null : branches.join(' or ');
    }
    default:
      return null;
  }
}

function sayUnknown({ path, keys }: z.core.$ZodIssueUnrecognizedKeys): string {
  const named = keys.slice(0, mostSaid).map((key) => `"${placeOf([...path, key])}"`);
  const more = keys.length - named.length;
  const names = [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
  return `${names} ${keys.length === 1 ? 'is no key' : 'are no keys'} that it can have`;
}

/** As JavaScript writes it: `config.cards[0].file`. */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((given, at) => {
      const key = typeof given === 'number' ? given : inShort(String(given));
      if (typeof key === 'number' || !/^[\w$]+$/.test(String(key)))
        return `[${JSON.stringify(key)}]`;
      return at === 0 ? String(key) : `.${String(key)}`;
    })
    .join('');
}

const inShort = (text: string) => (text.length > 100 ? `${text.slice(0, 99)}…` : text);

function typeOf(value: unknown): string {
  return withArticle(value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
}

/** Zod's names of types, as JavaScript's. */
function withArticle(type: string): string {
  if (type === 'null') return type;
  if (type === 'record') return 'an object';
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}
