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

function unknownName(path: string, name: string, known: readonly string[], code: string) {
  const meant = suggest(name, known);
  const what = code === 'unknownTier' ? 'no rule set has this tier' : 'is not a known field';
  return { path, message: meant === null ? what : `${what}; did you mean ${meant}?`, code };
}

function toFactsIssues(issue: SchemaIssue): FactsIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      unknownName(writePath([...issue.path, key]), key, fieldNames, 'unknownField'),
    );
  }
  return [{ path: writePath(issue.path), message: messageOf(issue), code: issue.code }];
}

function findDuplicates(ids: readonly string[], pathOf: (index: number) => string): FactsIssue[] {
  const first = new Map<string, number>();
  return ids.flatMap((id, index) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      return [];
    }
    return [
      { path: pathOf(index), message: `is the id of ${pathOf(earlier)} too`, code: 'duplicate' },
    ];
  });
}

function findContradictions({ partner, clients }: Facts): FactsIssue[] {
  const tiers = [...new Set(ruleSets.flatMap((ruleSet) => ruleSet.tiers))];
  const unknownTiers = Object.keys(partner?.thresholds ?? {})
    .filter((tier) => !tiers.includes(tier))
    .map((tier) =>
      unknownName(writePath(['partner', 'thresholds', tier]), tier, tiers, 'unknownTier'),
    );
  return [
    ...unknownTiers,
    ...findDuplicates(
      clients.map(({ id }) => id),
      (index) => `clients[${index}].id`,
    ),
    ...clients.flatMap(({ sales }, client) =>
      sales && sales.length > 1
        ? findDuplicates(
            sales.map(({ id }) => id),
            (index) => `clients[${client}].sales[${index}].id`,
          )
        : [],
    ),
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
  if (!parsed.success) throw new FactsError(parsed.error.issues.flatMap(toFactsIssues));
  const contradictions = findContradictions(parsed.data);
  if (contradictions.length > 0) throw new FactsError(contradictions);
  return parsed.data;
}
