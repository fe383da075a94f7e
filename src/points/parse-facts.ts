import {
  clientSchema,
  factsSchema,
  managedSchema,
  partnerSchema,
  reportedSchema,
  saleSchema,
  type Facts,
} from './facts.ts';
import { FactsError, writePath, type FactsIssue } from './facts-error.ts';
import { ruleSets } from './rules/index.ts';
import { suggest } from './suggest.ts';

type SchemaIssue = NonNullable<ReturnType<typeof factsSchema.safeParse>['error']>['issues'][number];

const fieldNames = [
  ...new Set(
    [factsSchema, partnerSchema, clientSchema, managedSchema, saleSchema, reportedSchema].flatMap(
      ({ shape }) => Object.keys(shape),
    ),
  ),
];

const formats: Partial<Record<string, string>> = {
  date: 'expected a day, YYYY-MM-DD',
  regex: 'has not the form that is expected here',
};

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

function unknownName(keys: readonly PropertyKey[], known: readonly string[], code: string) {
  const meant = suggest(String(keys[keys.length - 1]), known);
  const what = code === 'unknownTier' ? 'no rule set has this tier' : 'is not a known field';
  const message = meant === null ? what : `${what}; did you mean ${meant}?`;
  return { path: writePath(keys), keys, message, code };
}

function toFactsIssues(issue: SchemaIssue): FactsIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownName([...issue.path, key], fieldNames, 'unknownField'));
  }
  const keys = issue.path;
  return [{ path: writePath(keys), keys, message: messageOf(issue), code: issue.code }];
}

/** A property of something that may be anything: these checks also run on refused documents. */
function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function rowsOf(value: unknown, key: string): readonly unknown[] {
  const rows = propertyOf(value, key);
  return Array.isArray(rows) ? rows : [];
}

function findDuplicates(
  rows: readonly unknown[],
  keysOf: (index: number) => PropertyKey[],
): FactsIssue[] {
  const first = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const id = propertyOf(row, 'id');
    if (typeof id !== 'string') return [];
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      return [];
    }
    const keys = keysOf(index);
    const message = `is the id of ${writePath(keysOf(earlier))} too`;
    return [{ path: writePath(keys), keys, message, code: 'duplicate' }];
  });
}

function findContradictions(input: unknown): FactsIssue[] {
  const tiers = [...new Set(ruleSets.flatMap((ruleSet) => ruleSet.tiers))];
  const thresholds = propertyOf(propertyOf(input, 'partner'), 'thresholds');
  const clients = rowsOf(input, 'clients');
  return [
    ...Object.keys(thresholds instanceof Object ? thresholds : {})
      .filter((tier) => !tiers.includes(tier))
      .map((tier) => unknownName(['partner', 'thresholds', tier], tiers, 'unknownTier')),
    ...findDuplicates(clients, (index) => ['clients', index, 'id']),
    ...clients.flatMap((client, at) => {
      const sales = rowsOf(client, 'sales');
      return sales.length > 1
        ? findDuplicates(sales, (index) => ['clients', at, 'sales', index, 'id'])
        : [];
    }),
  ];
}

/**
 * Checks a facts document of unknown origin.
 *
 * Refused are, besides values of a wrong type or range: fields that the format does not have, ids
 * that occur twice (of clients, and of sales within one client), and own thresholds for a tier that
 * no rule set has. A tier that only another rule set has is accepted: the same settings serve all.
 *
 * @throws FactsError with the path of every wrong field; never anything else
 */
export function parseFacts(input: unknown): Facts {
  const parsed = factsSchema.safeParse(input);
  const issues = [
    ...(parsed.error?.issues.flatMap(toFactsIssues) ?? []),
    ...findContradictions(input),
  ];
  if (!parsed.success || issues.length > 0) throw new FactsError(issues);
  return parsed.data;
}
