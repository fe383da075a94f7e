import type { WorkbenchRecord } from './account.ts';
import type { CrmSearchRequest } from './crm.ts';
import { allProperties } from './record-properties.ts';

/** Numbers by their size, all else as text without regard to case; ISO dates sort rightly as text. */
export function compareValues(one: string, other: string): number {
  const numbers = [Number(one), Number(other)] as const;
  if (one !== '' && other !== '' && !numbers.some(Number.isNaN)) return numbers[0] - numbers[1];
  return one.toLowerCase().localeCompare(other.toLowerCase(), 'en');
}

/** A new list, by the first sort that tells two records apart; those without a value come last. */
export function sortRecords(
  records: WorkbenchRecord[],
  sorts: NonNullable<CrmSearchRequest['sorts']>,
): WorkbenchRecord[] {
  return [...records].sort((one, other) => {
    for (const { propertyName, direction } of sorts) {
      const [left = '', right = ''] = [one, other].map((it) => allProperties(it)[propertyName]);
      if (left === right) continue;
      if (left === '' || right === '') return left === '' ? 1 : -1;
      const order = compareValues(left, right);
      if (order !== 0) return direction === 'DESCENDING' ? -order : order;
    }
    return 0;
  });
}
