import { isCountryCode } from './country-codes.ts';
import {
  cancellationSchema,
  clientSchema,
  conversionSchema,
  factsSchema,
  managedSchema,
  partnerSchema,
  renewalSchema,
  reportedSchema,
  saleSchema,
  usageSchema,
  type Facts,
} from './facts.ts';
import { FactsError, writePath, type FactsIssue } from './facts-error.ts';
import { toFactsIssues, unknownName } from './facts-issues.ts';
import { ruleSets } from './rules/index.ts';

const fieldNames = [
  ...new Set(
    [
      factsSchema,
      partnerSchema,
      conversionSchema,
      clientSchema,
      managedSchema,
      saleSchema,
      reportedSchema,
      renewalSchema,
      cancellationSchema,
      usageSchema,
    ].flatMap(({ shape }) => Object.keys(shape)),
  ),
];

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
  idOf: (row: unknown) => unknown = (row) => propertyOf(row, 'id'),
  what = 'id',
): FactsIssue[] {
  const first = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const id = idOf(row);
    if (typeof id !== 'string') return [];
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      return [];
    }
    const keys = keysOf(index);
    const message = `is the ${what} of ${writePath(keysOf(earlier))} too`;
    return [{ path: writePath(keys), keys, message, code: 'duplicate' }];
  });
}

/** A country that does not exist, in the form of a code: the schema has not refused it. */
function unknownCountry(of: unknown, path: readonly PropertyKey[]): FactsIssue[] {
  const code = propertyOf(of, 'country');
  if (typeof code !== 'string' || !/^[A-Z]{2}$/.test(code) || isCountryCode(code)) return [];
  const keys = [...path, 'country'];
  const message = 'no country has this code';
  return [{ path: writePath(keys), keys, message, code: 'unknownCountry' }];
}

function findContradictions(input: unknown): FactsIssue[] {
  const tiers = [...new Set(ruleSets.flatMap((ruleSet) => ruleSet.tiers))];
  const thresholds = propertyOf(propertyOf(input, 'partner'), 'thresholds');
  const conversions = rowsOf(propertyOf(input, 'partner'), 'conversions');
  const clients = rowsOf(input, 'clients');
  return [
    ...Object.keys(thresholds instanceof Object ? thresholds : {})
      .filter((tier) => !tiers.includes(tier))
      .map((tier) => unknownName(['partner', 'thresholds', tier], tiers, 'unknownTier')),
    ...unknownCountry(propertyOf(input, 'partner'), ['partner']),
    ...clients.flatMap((client, at) => unknownCountry(client, ['clients', at])),
    // Two for one currency from one day on: nobody could say which holds.
    ...findDuplicates(
      conversions,
      (index) => ['partner', 'conversions', index, 'from'],
      (row) => `${String(propertyOf(row, 'currency'))} ${String(propertyOf(row, 'from') ?? '')}`,
      'first day',
    ),
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
 * that occur twice (of clients, and of sales within one client), two conversions of a currency from
 * the same day on, codes of countries that do not exist, and own thresholds for a tier that no rule set
 * has. A tier that only another rule set has is accepted: the same settings serve all.
 *
 * @throws FactsError with the path of every wrong field; never anything else
 */
export function parseFacts(input: unknown): Facts {
  const parsed = factsSchema.safeParse(input);
  const issues = [
    ...(parsed.error?.issues.flatMap((issue) => toFactsIssues(issue, fieldNames)) ?? []),
    ...findContradictions(input),
  ];
  if (!parsed.success || issues.length > 0) throw new FactsError(issues);
  return parsed.data;
}
