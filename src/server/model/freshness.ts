import type { ObjectType } from '../hubspot/crm-object.ts';

/** How fresh the stored records of one type are. Times are ISO 8601 instants. */
export interface TypeFreshness {
  /** When the last complete read of the type began, full or of changes. */
  asOf: string;
  /** When the last full one began. */
  fullAsOf: string;
  /** Rows in the last full list without an id that could be read. */
  nameless: number;
}

export type Freshness = Partial<Record<ObjectType, TypeFreshness>>;
