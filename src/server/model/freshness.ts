import type { ObjectType } from './object-type.ts';

/** How fresh the stored records of one type are. Times are ISO 8601 instants. */
export interface TypeFreshness {
  /** When the last complete sync of the type began, of the whole list or of changes. */
  asOf: string;
  /** When the last full one began. */
  fullAsOf: string;
  /** Rows in the last full list without an id that could be read. */
  nameless: number;
  /** How much larger HubSpot's number of records was than ours when all had been looked at. */
  off?: number;
}

export type Freshness = Partial<Record<ObjectType, TypeFreshness>>;
