export {
  isCustomType,
  isObjectType,
  isSameObjectType,
  objectTypeOf,
  pluralOf,
  singularOf,
  titleOf,
} from './object-types.ts';
export type { ObjectType } from './object-types.ts';
export { inferProperty, instantOf, numberOf, splitValues } from './property-value.ts';
export type { PropertyKind, RecordProperties } from './property-value.ts';
export { ownValue } from './own-value.ts';
export { filterOperators } from './filter.ts';
export type { Filter, FilterGroup, FilterOperator, FilterValue } from './filter.ts';
export { filterGroupsTest } from './filter-groups.ts';
export type { SearchedRecords } from './filter-groups.ts';
export { searchableProperties } from './query.ts';
export { recordOrder } from './sort.ts';
export type { Sort } from './sort.ts';
export { searchLimits, searchRecords } from './search.ts';
export type { SearchAnswer, SearchRequest } from './search.ts';
export { SearchRefusal } from './search-refusal.ts';
