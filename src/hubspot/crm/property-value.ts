/** Property values by name, as HubSpot stores them; null or an empty text is no value. */
export type RecordProperties = Record<string, string | null>;

/** What decides how the values of a property are compared. */
export interface PropertyKind {
  /** HubSpot's types: `string`, `number`, `date`, `datetime`, `enumeration`, `bool` and others. */
  type: string;
  /** Several of the options at once, joined by semicolons: HubSpot's `checkbox`. */
  isMultiple?: boolean;
}

/** A value as search compares it. */
export type Comparable = number | string;

/** How values of a property are read for a comparison; undefined for one that is not of its type. */
export function readerOf({ type }: PropertyKind): (value: string) => Comparable | undefined {
  switch (type) {
    case 'number':
      return numberOf;
    case 'date':
    case 'datetime':
      return instantOf;
    case 'enumeration':
      return (value) => value;
    default:
      return (value) => value.toLowerCase();
  }
}

/** Numbers by size, texts by code unit: no language is known that would order them otherwise. */
export function compare(one: Comparable, other: Comparable): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A number as HubSpot stores it; undefined for what is none. */
export function numberOf(value: string): number | undefined {
  const number = value.trim() === '' ? NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * Epoch milliseconds of a date or an instant, which HubSpot writes in ISO or as epoch milliseconds.
 * What names no time zone is UTC, whatever zone the machine is in. Undefined for what is neither.
 */
export function instantOf(value: string): number | undefined {
  if (/^-?\d+$/.test(value)) return Number(value);
  if (!/^\d{4}-\d\d-\d\d(T|$)/.test(value)) return undefined;
  const zoned = !value.includes('T') || /(Z|[+-]\d\d:?\d\d)$/i.test(value);
  const instant = Date.parse(zoned ? value : `${value}Z`);
  return Number.isNaN(instant) ? undefined : instant;
}

/** The options of a property that has several at once; HubSpot stores them as one text. */
export function splitValues(stored: string): string[] {
  return stored.split(';').filter((it) => it !== '');
}

/** The kind of a property that nobody has defined, from the values that records have of it. */
export function inferProperty(values: Iterable<string | null | undefined>): PropertyKind {
  const filled = [...values].filter((it): it is string => Boolean(it));
  if (filled.length === 0) return { type: 'string' };
  if (filled.every((it) => numberOf(it) !== undefined)) return { type: 'number' };
  if (filled.every((it) => instantOf(it) !== undefined)) return { type: 'datetime' };
  return { type: 'string' };
}
