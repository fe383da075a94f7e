import { knownKind, type SearchedRecords } from './filter-groups.ts';
import { ownValue } from './own-value.ts';
import { compare, readerOf } from './property-value.ts';

export interface Sort {
  propertyName: string;
  /** Ascending when left out. */
  direction?: 'ASCENDING' | 'DESCENDING' | undefined;
}

/**
 * Compares records by the first sort that tells them apart. Those without a value come last in both
 * directions, and equal ones stay as they were.
 *
 * @throws {SearchRefusal} for a property that there is not.
 */
export function recordOrder<Item>(
  sorts: readonly Sort[],
  records: Pick<SearchedRecords<Item>, 'kindOf' | 'propertiesOf'>,
): (one: Item, other: Item) => number {
  const orders = sorts.map(({ propertyName, direction }) => {
    const read = readerOf(knownKind(propertyName, records));
    const valueOf = (item: Item) => {
      const stored = ownValue(records.propertiesOf(item), propertyName) ?? '';
      return stored === '' ? undefined : read(stored);
    };
    const sign = direction === 'DESCENDING' ? -1 : 1;
    return (one: Item, other: Item) => {
      const [left, right] = [valueOf(one), valueOf(other)];
      if (left === undefined || right === undefined) {
        return Number(left === undefined) - Number(right === undefined);
      }
      return sign * compare(left, right);
    };
  });
  return (one, other) => {
    for (const order of orders) {
      const difference = order(one, other);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}
