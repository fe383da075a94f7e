import kinds from './prop-kinds.json' with { type: 'json' };

/** What a value may be. */
export interface Kind {
  /**
   * Separated by spaces: `boolean`, `content` (what React draws), `function`, `list`, `null`,
   * `number`, `object`, `text`; or `anything`.
   */
  is: string;
  required?: true;
  /** Of the items of a list. */
  items?: Kind;
  /** Of an object's known fields. */
  fields?: Record<string, Kind>;
  /** Of the other fields of an object. */
  values?: Kind;
}

/** By component and prop. */
export type PropKinds = Record<string, Record<string, Kind>>;

/**
 * What each prop of each component may be: written by `testing/write-prop-kinds.ts` from the SDK's
 * type declarations, and held by a test.
 */
export const propKinds = kinds as PropKinds;
