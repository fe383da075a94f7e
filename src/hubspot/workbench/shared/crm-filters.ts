import type { CrmFilter, CrmProperties } from './crm.ts';
import { compareValues } from './crm-sorts.ts';

/** The ids of the records of a type that a record is associated with. */
export type AssociatedIds = (objectType: string) => string[];

/**
 * HubSpot's search: the filters of a group hold together, one group is enough, and no group at all
 * lets everything through.
 *
 * @param associated answers the pseudo-properties `associations.{objectType}`, which a record has
 * in HubSpot's search alone; without it they are properties like others.
 * @throws {Error} for an operator that HubSpot does not have.
 */
export function matchesFilterGroups(
  properties: CrmProperties,
  groups: { filters: CrmFilter[] }[],
  associated?: AssociatedIds,
): boolean {
  return (
    groups.length === 0 ||
    groups.some(({ filters }) => filters.every((filter) => matches(properties, filter, associated)))
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

const pseudoProperty = /^associations\.(.+)$/;

function matches(
  properties: CrmProperties,
  filter: CrmFilter,
  associated?: AssociatedIds,
): boolean {
  const [, objectType] = pseudoProperty.exec(filter.propertyName) ?? [];
  if (associated && objectType !== undefined) {
    return matchesAssociations(associated(objectType), filter);
  }
  const test = operators[filter.operator];
  if (!test) throw new Error(`HubSpot's search has no operator ${filter.operator}`);
  const value = properties[filter.propertyName] ?? '';
  return value === '' ? passWithoutValue.includes(filter.operator) : test(value, filter);
}

function matchesAssociations(ids: string[], filter: CrmFilter): boolean {
  const one = (wanted: CrmFilter['value']) => ids.includes(String(wanted));
  switch (filter.operator) {
    case 'EQ':
      return one(filter.value);
    case 'NEQ':
      return !one(filter.value);
    case 'IN':
      return (filter.values ?? []).some(one);
    case 'NOT_IN':
      return !(filter.values ?? []).some(one);
    case 'HAS_PROPERTY':
      return ids.length > 0;
    case 'NOT_HAS_PROPERTY':
      return ids.length === 0;
    default:
      throw new Error(`${filter.operator} is not for ${filter.propertyName}, which holds records`);
  }
}
