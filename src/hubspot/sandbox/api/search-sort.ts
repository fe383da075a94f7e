import * as z from 'zod';
import type { SandboxAccount } from '../account/account.ts';
import type { ObjectTypeName } from '../account/object-types.ts';
import type { SandboxRecord } from '../account/record.ts';
import { compare } from './search-filter.ts';
import { readerOf } from './search-value.ts';

/** A property name, `-` before it for descending as the API client's types have it, or an object. */
export const sortSchema = z.union([
  z.string().transform((text) => ({
    propertyName: text.replace(/^-/, ''),
    direction: text.startsWith('-') ? ('DESCENDING' as const) : ('ASCENDING' as const),
  })),
  z.object({
    propertyName: z.string(),
    direction: z.enum(['ASCENDING', 'DESCENDING']).default('ASCENDING'),
  }),
]);
type Sort = z.infer<typeof sortSchema>;

/**
 * Puts records, which are kept by id, in the order that a search asks for; those without a value come
 * last.
 */
export function sortRecords(
  account: SandboxAccount,
  objectType: ObjectTypeName,
  records: SandboxRecord[],
  sort: Sort | undefined,
): SandboxRecord[] {
  if (!sort) return records;
  const { propertyName, direction } = sort;
  const read = readerOf(account, objectType, propertyName);
  const sign = direction === 'ASCENDING' ? 1 : -1;
  if (propertyName === 'hs_object_id') return sign === 1 ? records : records.reverse();
  return records.sort((a, b) => {
    const [left, right] = [read(a.properties[propertyName]), read(b.properties[propertyName])];
    if (left === undefined || right === undefined) {
      return Number(left === undefined) - Number(right === undefined);
    }
    return sign * compare(left, right);
  });
}
