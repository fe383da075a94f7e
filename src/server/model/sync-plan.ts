import type { ObjectType } from './object-type.ts';

/** A stretch of ids that is listed page by page, up to where the next one begins. */
export interface IdWindow {
  from: number;
  /** HubSpot's cursor of the next page: lower ids have been listed. Null before the first page. */
  after: string | null;
}

/** What is left of a complete list. */
export interface ListPlan {
  mode: 'full';
  /** By ascending id; what is above the last one's end has been read. */
  windows: IdWindow[];
  /** Whether the list is searched from its end as well. */
  fromAbove: boolean;
  /** The end of the last window, up to which everything has been found by searching; null: none. */
  below: number | null;
  /** Rows without an id that could be read. */
  nameless: number;
  /**
   * Set once cursors have turned out to be no ids: then there are no windows, and the list is
   * alone.
   */
  opaque?: OpaqueList;
}

/** A list that is followed cursor by cursor, whatever they are. */
export interface OpaqueList {
  after: string;
  /** The cursors and pages that have been there: one that comes again would have no end. */
  seen: string[];
}

/** What is still to be done for one type of record; it is written down after every slice. */
export type TypePlan =
  | ListPlan
  | ChangesPlan
  | {
      mode: 'done';
      full: boolean;
      nameless: number;
      /** See `ChangesPlan`; absent after a list. */
      off?: number;
    };

/** What is left of a search for changes. */
export interface ChangesPlan {
  mode: 'changes';
  /** Changes since then are wanted, ISO 8601. */
  since: string;
  /**
   * First the newest page of the records that count. When something on it is new, everything that
   * `changed` since. When HubSpot's number of them is still not ours, all that are `counted`.
   */
  step: 'newest' | 'changed' | 'counted';
  /** The ids up to here have been read in this step. */
  afterId: number;
  /** How many records count, as HubSpot said last; null before the first page. */
  total: number | null;
  /** By how much HubSpot's number was ours after the last look at all of them: nothing is amiss. */
  off: number;
}

/** Raised when plans change their form: a sync whose plan has another version starts over. */
export const planVersion = 4;

/** A sync under way. A server that takes it over continues where this says. */
export interface SyncPlan {
  version: typeof planVersion;
  syncNumber: number;
  /** When it began, ISO 8601: changes from here on are the next sync's. */
  startedAt: string;
  types: Record<ObjectType, TypePlan>;
  /** Records read so far, and how many HubSpot said there are (null while unknown). */
  read: Record<ObjectType, number>;
  expected: Record<ObjectType, number | null>;
}
