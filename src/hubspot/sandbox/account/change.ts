import type { ObjectTypeName } from './object-types.ts';
import type { PropertyValue } from './record.ts';

/**
 * A record by its place among the records of its type, from 0 to below 1: a script that names places
 * fits every account, and finds a record whatever has come and gone before.
 */
export interface Place {
  objectType: ObjectTypeName;
  place: number;
}

/** Something that a user or another app does to an account. Plain data, as `Fault` is. */
export type AccountChange =
  | ({ kind: 'set'; property: string; value: PropertyValue } & Place)
  /** A calculated property changes, which does not count as a change of its record. */
  | ({ kind: 'recalculate'; property: string; value: PropertyValue } & Place)
  | ({ kind: 'delete' } & Place)
  /** A new client with its company and the company's deals. */
  | { kind: 'addClient'; seed: number }
  /** A new deal of the company in this place. */
  | { kind: 'addDeal'; seed: number; place: number }
  /** `touch`: whether HubSpot counts it as a change of the two records, which it does not always. */
  | { kind: 'associate' | 'disassociate'; from: Place; to: Place; touch: boolean }
  /** A property is taken out of the account, or put back. */
  | {
      kind: 'removeProperty' | 'restoreProperty';
      objectType: ObjectTypeName;
      property: string;
    }
  | { kind: 'revokeScope' | 'grantScope'; scope: string }
  | { kind: 'expireToken' | 'renewToken' };
