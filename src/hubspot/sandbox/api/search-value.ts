import type { SandboxAccount } from '../account/account.ts';
import type { ObjectTypeName } from '../account/object-types.ts';
import type { PropertyValue } from '../account/record.ts';
import { validationError } from './errors.ts';

/** A value as search compares it; undefined when there is none, or none of the property's type. */
export type Comparable = number | string | undefined;

/**
 * How search reads the values of a property: numbers as numbers, dates as epoch milliseconds
 * whichever way they are written, text without regard to case.
 * @throws ApiError 400 when the object type has no such property
 */
export function readerOf(
  account: SandboxAccount,
  objectType: ObjectTypeName,
  propertyName: string,
): (value: PropertyValue | undefined) => Comparable {
  const type = account.propertyType(objectType, propertyName);
  if (!type) throw validationError(`Property "${propertyName}" does not exist`);
  if (type === 'number') return (value) => finite(value ? Number(value) : NaN);
  if (type === 'date' || type === 'datetime') {
    return (value) =>
      finite(!value ? NaN : /^-?\d+$/.test(value) ? Number(value) : Date.parse(value));
  }
  return (value) => (value ? value.toLowerCase() : undefined);
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
