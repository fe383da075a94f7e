import type { CrmFilter, CrmProperties } from './crm.ts';
import { compareValues } from './crm-sorts.ts';

/**
 * HubSpot's search: the filters of a group hold together, one group is enough, and no group at all
 * lets everything through.
 *
 * @throws {Error} for an operator that HubSpot does not have.
 */
export function matchesFilterGroups(
  properties: CrmProperties,
  groups: { filters: CrmFilter[] }[],
): boolean {
  return (
    groups.length === 0 ||
    groups.some(({ filters }) => filters.every((filter) => matches(properties, filter)))
  );
}

type Test = (value: string, filter: CrmFilter) => boolean;

const texts = ({ values = [] }: CrmFilter) => values.map((it) => String(it).toLowerCase());
const compare = (value: string, to: CrmFilter['value']) => compareValues(value, String(to ?? ''));
const tokens = (value: string) => value.toLowerCase().split(/\W+/);
const holdsToken: Test = (value, { value: wanted }) => {
  const text = String(wanted ?? '').toLowerCase();
  return text.includes('*')
    ? tokens(value).some((token) => token.includes(text.replaceAll('*', '')))
    : tokens(value).includes(text);
};

/** For a property with a value. */
const operators: Record<string, Test> = {
  EQ: (value, filter) => compare(value, filter.value) === 0,
  NEQ: (value, filter) => compare(value, filter.value) !== 0,
  LT: (value, filter) => compare(value, filter.value) < 0,
  LTE: (value, filter) => compare(value, filter.value) <= 0,
  GT: (value, filter) => compare(value, filter.value) > 0,
  GTE: (value, filter) => compare(value, filter.value) >= 0,
  BETWEEN: (value, filter) =>
    compare(value, filter.value) >= 0 && compare(value, filter.highValue) <= 0,
  IN: (value, filter) => texts(filter).includes(value.toLowerCase()),
  NOT_IN: (value, filter) => !texts(filter).includes(value.toLowerCase()),
  CONTAINS_TOKEN: holdsToken,
  NOT_CONTAINS_TOKEN: (value, filter) => !holdsToken(value, filter),
  HAS_PROPERTY: () => true,
  NOT_HAS_PROPERTY: () => false,
};

/** Which of them a property without a value passes. */
const passWithoutValue = ['NOT_HAS_PROPERTY', 'NEQ', 'NOT_IN', 'NOT_CONTAINS_TOKEN'];

function matches(properties: CrmProperties, filter: CrmFilter): boolean {
  const test = operators[filter.operator];
  if (!test) throw new Error(`HubSpot's search has no operator ${filter.operator}`);
  const value = properties[filter.propertyName] ?? '';
  return value === '' ? passWithoutValue.includes(filter.operator) : test(value, filter);
}
