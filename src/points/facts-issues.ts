import type { factsSchema } from './facts.ts';
import { writePath, type FactsIssue } from './facts-error.ts';
import { suggest } from './suggest.ts';

type SchemaIssue = NonNullable<ReturnType<typeof factsSchema.safeParse>['error']>['issues'][number];

const formats: Partial<Record<string, string>> = {
  date: 'expected a day, YYYY-MM-DD',
  regex: 'has not the form that is expected here',
};

/** What was expected, in plain English: the light build of zod has no words of its own. */
function messageOf(issue: SchemaIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'invalid_format':
      return issue.pattern === '/^[A-Z]{3}$/'
        ? 'expected a currency code of three capital letters, such as USD'
        : issue.pattern === '/^[A-Z]{2}$/'
          ? 'expected a country code of two capital letters, such as SE'
          : (formats[issue.format] ?? `expected ${issue.format}`);
    case 'invalid_value':
      return `expected one of ${issue.values.join(', ')}`;
    case 'invalid_union':
      return 'expected an amount of zero or more, a number or a decimal string such as "1049.90"';
    case 'too_small':
      return `expected ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'too_big':
      return `expected at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
    default:
      return 'is not valid here';
  }
}

/** A complaint about a name that nobody knows, with the known one that was probably meant. */
export function unknownName(keys: readonly PropertyKey[], known: readonly string[], code: string) {
  const meant = suggest(String(keys[keys.length - 1]), known);
  const what = code === 'unknownTier' ? 'no rule set has this tier' : 'is not a known field';
  const message = meant === null ? what : `${what}; did you mean ${meant}?`;
  return { path: writePath(keys), keys, message, code };
}

/** The complaints of one issue of a schema; `fields` are the names to suggest for unknown ones. */
export function toFactsIssues(issue: SchemaIssue, fields: readonly string[]): FactsIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownName([...issue.path, key], fields, 'unknownField'));
  }
  const keys = issue.path;
  return [{ path: writePath(keys), keys, message: messageOf(issue), code: issue.code }];
}
