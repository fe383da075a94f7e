import { compare, type Comparable, type PropertyKind, readerOf } from './property-value.ts';
import { splitValues } from './property-value.ts';
import { SearchRefusal } from './search-refusal.ts';
import { tokensTest } from './tokens.ts';

export const filterOperators = [
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
export type FilterOperator = (typeof filterOperators)[number];

export type FilterValue = string | number | boolean;

export interface Filter {
  propertyName: string;
  /** One of {@link filterOperators}; others are refused. */
  operator: string;
  value?: FilterValue | undefined;
  /** For `IN` and `NOT_IN`. */
  values?: FilterValue[] | undefined;
  /** For `BETWEEN`, whose lower end is `value`. */
  highValue?: FilterValue | undefined;
}

export interface FilterGroup {
  filters: Filter[];
}

/**
 * Whether a stored value meets a filter; an empty text is no value. A record without a value meets
 * `NOT_HAS_PROPERTY` alone, not the operators that say "not". `SEARCH.md` says what is documented.
 *
 * @throws {SearchRefusal} for an operator that HubSpot lacks and for a value that the property
 * cannot have.
 */
export function filterTest(filter: Filter, kind: PropertyKind): (stored: string) => boolean {
  const operator = operatorOf(filter);
  if (operator === 'HAS_PROPERTY') return (stored) => stored !== '';
  if (operator === 'NOT_HAS_PROPERTY') return (stored) => stored === '';
  if (operator === 'CONTAINS_TOKEN' || operator === 'NOT_CONTAINS_TOKEN') {
    const holds = tokensTest(textOf(filter, 'value'), kind.type !== 'enumeration');
    const wanted = operator === 'CONTAINS_TOKEN';
    return (stored) => stored !== '' && holds(stored) === wanted;
  }
  const read = readerOf(kind);
  const test = comparison(filter, operator, kind);
  if (kind.isMultiple !== true) {
    return (stored) => {
      const value = stored === '' ? undefined : read(stored);
      return value !== undefined && test([value]);
    };
  }
  return (stored) => {
    const known = splitValues(stored)
      .map(read)
      .filter((it) => it !== undefined);
    return known.length > 0 && test(known);
  };
}

/** @throws {SearchRefusal} when HubSpot has no such operator. */
export function operatorOf({ operator }: Filter): FilterOperator {
  const known = filterOperators.find((it) => it === operator);
  if (!known) throw new SearchRefusal(`HubSpot's search has no operator ${operator}`);
  return known;
}

type Compared = Exclude<
  FilterOperator,
  'HAS_PROPERTY' | 'NOT_HAS_PROPERTY' | 'CONTAINS_TOKEN' | 'NOT_CONTAINS_TOKEN'
>;

/** For the values that a record has, of which there is at least one. */
function comparison(
  filter: Filter,
  operator: Compared,
  kind: PropertyKind,
): (values: Comparable[]) => boolean {
  const one = (field: 'value' | 'highValue') => readWanted(filter, kind, textOf(filter, field));
  const someIs = (holds: (difference: number) => boolean) => {
    const wanted = one('value');
    return (values: Comparable[]) => values.some((it) => holds(compare(it, wanted)));
  };
  switch (operator) {
    case 'EQ':
    case 'NEQ': {
      const wanted = textOf(filter, 'value');
      const all = kind.isMultiple ? splitValues(wanted) : [wanted];
      const read = all.map((it) => readWanted(filter, kind, it));
      return (values) => read.every((it) => values.includes(it)) === (operator === 'EQ');
    }
    case 'LT':
      return someIs((difference) => difference < 0);
    case 'LTE':
      return someIs((difference) => difference <= 0);
    case 'GT':
      return someIs((difference) => difference > 0);
    case 'GTE':
      return someIs((difference) => difference >= 0);
    case 'BETWEEN': {
      const [low, high] = [one('value'), one('highValue')];
      return (values) => values.some((it) => compare(it, low) >= 0 && compare(it, high) <= 0);
    }
    case 'IN':
    case 'NOT_IN': {
      const wanted = new Set(listOf(filter).map((it) => readListed(filter, kind, it)));
      return (values) => values.some((it) => wanted.has(it)) === (operator === 'IN');
    }
  }
}

function readWanted(filter: Filter, kind: PropertyKind, text: string): Comparable {
  const wanted = readerOf(kind)(text);
  if (wanted === undefined) {
    const { operator, propertyName } = filter;
    throw new SearchRefusal(`${operator} on ${propertyName} cannot compare with "${text}"`);
  }
  return wanted;
}

/** In a list HubSpot takes texts as they are, and compares them with values in lower case. */
function readListed(filter: Filter, kind: PropertyKind, text: string): Comparable {
  const wanted = readWanted(filter, kind, text);
  return typeof wanted === 'string' && kind.type !== 'bool' ? text : wanted;
}

function textOf(filter: Filter, field: 'value' | 'highValue'): string {
  const text = String(filter[field] ?? '');
  if (text === '') {
    throw new SearchRefusal(`${filter.operator} on ${filter.propertyName} needs a ${field}`);
  }
  return text;
}

/** @throws {SearchRefusal} when the filter names no values. */
export function listOf({ operator, propertyName, values = [] }: Filter): string[] {
  if (values.length === 0) {
    throw new SearchRefusal(`${operator} on ${propertyName} needs a list of values`);
  }
  return values.map(String);
}
