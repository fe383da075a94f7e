import { associatedTypeOf, associationTest } from './association-filter.ts';
import { type Filter, type FilterGroup, filterTest } from './filter.ts';
import { ownValue } from './own-value.ts';
import type { PropertyKind, RecordProperties } from './property-value.ts';
import { SearchRefusal } from './search-refusal.ts';

/** What a search knows of the records that it looks through. */
export interface SearchedRecords<Item> {
  propertiesOf(item: Item): RecordProperties;
  /** Undefined for a property that there is not: a search by it is refused. */
  kindOf(propertyName: string): PropertyKind | undefined;
  /** The ids of the records of a type that a record is associated with. */
  associatedIds(item: Item, objectType: string): string[];
}

/**
 * Whether a record meets every filter of at least one group; no group at all lets every record
 * through.
 *
 * @throws {SearchRefusal} for filters that HubSpot refuses.
 */
export function filterGroupsTest<Item>(
  groups: readonly FilterGroup[],
  records: SearchedRecords<Item>,
): (item: Item) => boolean {
  const anyOf = groups.map(({ filters }) => filters.map((each) => test(each, records)));
  if (anyOf.length === 0) return () => true;
  return (item) => anyOf.some((allOf) => allOf.every((holds) => holds(item)));
}

function test<Item>(filter: Filter, records: SearchedRecords<Item>): (item: Item) => boolean {
  const { propertyName } = filter;
  const objectType = associatedTypeOf(propertyName);
  if (objectType !== undefined) {
    const holds = associationTest(filter, objectType);
    return (item) => holds(records.associatedIds(item, objectType));
  }
  const holds = filterTest(filter, knownKind(propertyName, records));
  return (item) => holds(ownValue(records.propertiesOf(item), propertyName) ?? '');
}

/** @throws {SearchRefusal} when there is no such property. */
export function knownKind<Item>(
  propertyName: string,
  { kindOf }: Pick<SearchedRecords<Item>, 'kindOf'>,
): PropertyKind {
  const kind = kindOf(propertyName);
  if (!kind) throw new SearchRefusal(`Property "${propertyName}" does not exist`);
  return kind;
}
