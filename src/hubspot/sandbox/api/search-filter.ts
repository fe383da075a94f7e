import * as z from 'zod';
import type { SandboxAccount } from '../account/account.ts';
import type { ObjectTypeName } from '../account/object-types.ts';
import type { SandboxRecord } from '../account/record.ts';
import { validationError } from './errors.ts';
import { readerOf } from './search-value.ts';
import type { Comparable } from './search-value.ts';

const operators = [
  'BETWEEN',
  'CONTAINS_TOKEN',
  'EQ',
  'GT',
  'GTE',
  'HAS_PROPERTY',
  'IN',
  'LT',
  'LTE',
  'NEQ',
  'NOT_CONTAINS_TOKEN',
  'NOT_HAS_PROPERTY',
  'NOT_IN',
] as const;

export const filterSchema = z.object({
  propertyName: z.string(),
  operator: z.enum(operators),
  value: z.string().optional(),
  highValue: z.string().optional(),
  values: z.array(z.string()).optional(),
});
type Filter = z.infer<typeof filterSchema>;

type Predicate = (record: SandboxRecord) => boolean;

/** Whether a record meets every filter of at least one group; without groups every record does. */
export function predicateOf(
  account: SandboxAccount,
  objectType: ObjectTypeName,
  groups: readonly { filters: readonly Filter[] }[],
): Predicate {
  const anyOf = groups.map(({ filters }) =>
    filters.map((each) => predicate(account, objectType, each)),
  );
  if (anyOf.length === 0) return () => true;
  return (record) => anyOf.some((allOf) => allOf.every((holds) => holds(record)));
}

function predicate(account: SandboxAccount, objectType: ObjectTypeName, filter: Filter): Predicate {
  const { propertyName } = filter;
  const read = readerOf(account, objectType, propertyName);
  const test = comparison(filter, read);
  return (record) => test(read(record.properties[propertyName]));
}

function comparison(
  filter: Filter,
  read: (value: string | undefined) => Comparable,
): (value: Comparable) => boolean {
  const one = (value: string | undefined): NonNullable<Comparable> => {
    const wanted = read(value);
    if (wanted === undefined) {
      throw validationError(`Invalid value for ${filter.operator} on ${filter.propertyName}`);
    }
    return wanted;
  };
  const ordered = (holds: (difference: number) => boolean) => {
    const wanted = one(filter.value);
    return (value: Comparable) => value !== undefined && holds(compare(value, wanted));
  };
  switch (filter.operator) {
    case 'HAS_PROPERTY':
      return (value) => value !== undefined;
    case 'NOT_HAS_PROPERTY':
      return (value) => value === undefined;
    case 'EQ':
      return ordered((difference) => difference === 0);
    case 'NEQ':
      return ordered((difference) => difference !== 0);
    case 'LT':
      return ordered((difference) => difference < 0);
    case 'LTE':
      return ordered((difference) => difference <= 0);
    case 'GT':
      return ordered((difference) => difference > 0);
    case 'GTE':
      return ordered((difference) => difference >= 0);
    case 'BETWEEN': {
      const [low, high] = [one(filter.value), one(filter.highValue)];
      return (value) =>
        value !== undefined && compare(value, low) >= 0 && compare(value, high) <= 0;
    }
    case 'IN': {
      const wanted = new Set((filter.values ?? []).map(one));
      return (value) => value !== undefined && wanted.has(value);
    }
    case 'NOT_IN': {
      const unwanted = new Set((filter.values ?? []).map(one));
      return (value) => value !== undefined && !unwanted.has(value);
    }
    case 'CONTAINS_TOKEN':
      return tokens(String(one(filter.value)));
    case 'NOT_CONTAINS_TOKEN': {
      const contains = tokens(String(one(filter.value)));
      return (value) => value !== undefined && !contains(value);
    }
  }
}

/** Numbers by size, texts by code unit, as an index without a language does. */
export function compare(a: NonNullable<Comparable>, b: NonNullable<Comparable>): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether one of a value's words is the wanted one; `*` at an end stands for any letters. */
function tokens(wanted: string): (value: Comparable) => boolean {
  const word = wanted.replace(/^\*|\*$/g, '');
  const [open, end] = [wanted.startsWith('*'), wanted.endsWith('*')];
  return (value) =>
    String(value ?? '')
      .split(/[^\p{L}\p{N}]+/u)
      .some((token) =>
        open && end
          ? token.includes(word)
          : open
            ? token.endsWith(word)
            : end
              ? token.startsWith(word)
              : token === word,
      );
}
