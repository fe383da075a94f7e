import { type Filter, listOf, operatorOf } from './filter.ts';
import { isObjectType, objectTypeOf } from './object-types.ts';
import { SearchRefusal } from './search-refusal.ts';

const pseudoProperty = /^associations\.(.+)$/;

/** The object type of a pseudo-property `associations.{objectType}`; undefined for other names. */
export function associatedTypeOf(propertyName: string): string | undefined {
  return pseudoProperty.exec(propertyName)?.[1];
}

/**
 * Whether the ids of a record's associations meet a filter. A record without any meets
 * `NOT_HAS_PROPERTY` alone, as with other properties.
 *
 * @throws {SearchRefusal} for custom objects, which HubSpot's search does not support, for types
 * that are none, and for operators that compare sizes or words.
 */
export function associationTest(filter: Filter, objectType: string): (ids: string[]) => boolean {
  if (/^(2-|p\d*_)/i.test(objectTypeOf(objectType).id)) {
    throw new SearchRefusal(
      `HubSpot's search has no associations with custom objects: ${objectType}`,
    );
  }
  if (!isObjectType(objectType)) {
    throw new SearchRefusal(`HubSpot has no object type ${objectType}`);
  }
  const operator = operatorOf(filter);
  switch (operator) {
    case 'HAS_PROPERTY':
      return (ids) => ids.length > 0;
    case 'NOT_HAS_PROPERTY':
      return (ids) => ids.length === 0;
    case 'EQ':
    case 'NEQ':
      return someOf([String(filter.value ?? '')], operator === 'EQ');
    case 'IN':
    case 'NOT_IN':
      return someOf(listOf(filter), operator === 'IN');
    default:
      throw new SearchRefusal(`${operator} is not for ${filter.propertyName}, which holds records`);
  }
}

function someOf(wanted: string[], expected: boolean): (ids: string[]) => boolean {
  return (ids) => ids.length > 0 && ids.some((it) => wanted.includes(it)) === expected;
}
