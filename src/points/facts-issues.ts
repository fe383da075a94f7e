import type { factsSchema } from './facts.ts';
import { writePath, type FactsIssue } from './facts-error.ts';
import { suggest } from './suggest.ts';

type SchemaIssue = NonNullable<ReturnType<typeof factsSchema.safeParse>['error']>['issues'][number];

const amount = 'an amount of zero or more, a number or a decimal string such as "1049.90"';

/** What the texts of the format look like, by the pattern that they must have. */
const patterns: Partial<Record<string, string>> = {
  '/^[A-Z]{3}$/': 'a currency code of three capital letters, such as USD',
  '/^[A-Z]{2}$/': 'a country code of two capital letters, such as SE',
};

/** What was expected, in plain English: the light build of zod has no messages. */
function messageOf(issue: SchemaIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'invalid_format':
      return `expected ${issue.format === 'date' ? 'a day, YYYY-MM-DD' : (patterns[issue.pattern ?? ''] ?? amount)}`;
    case 'invalid_value':
      return `expected one of ${issue.values.join(', ')}`;
    case 'invalid_union':
      return issue.discriminator ? `is no known ${issue.discriminator}` : `expected ${amount}`;
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
