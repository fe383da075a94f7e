import type { AccountChange } from '../account/change.ts';
import type { PolicyName } from '../account/request-limits.ts';

/** What goes wrong, or changes, when a request comes. */
export type FaultEffect =
  /**
   * HubSpot's refusal with this HTTP status; a 429 names the limit, rarely `Retry-After` (seconds).
   * With `html` it is a page of a proxy's, with no JSON in it.
   */
  | {
      kind: 'refusal';
      status: number;
      policyName?: PolicyName;
      retryAfter?: number;
      html?: boolean;
    }
  /** The connection breaks off before an answer. */
  | { kind: 'reset' }
  /** No answer ever comes. */
  | { kind: 'hang' }
  /** The true answer breaks off in the middle. */
  | { kind: 'truncated' }
  /** The true answer, complete for HTTP, with half a JSON document in it. */
  | { kind: 'malformed' }
  /** A page of a list begins so many records too early: they come twice. */
  | { kind: 'repeatedRecords'; records: number }
  /** A page of a list gives the cursor that it was asked for as the next one. */
  | { kind: 'sameCursor' }
  /** A search puts the row that is its last of all into this place of its page, from 0 to below 1. */
  | { kind: 'misplacedRow'; place: number }
  /** The total of a search is so much too high. */
  | { kind: 'wrongTotal'; by: number }
  /** A batch fails for the first so many of its records: they are errors in a 207. */
  | { kind: 'failedRecords'; records: number }
  /** The true answer, so many milliseconds late. */
  | { kind: 'delay'; milliseconds: number }
  /** Something in the account changes just before the request is answered. */
  | { kind: 'change'; change: AccountChange };

/** A fault and the requests that it meets. Plain data, so that a script of them can be kept. */
export interface Fault {
  /** Only requests whose path begins with this. */
  path?: string;
  /** So many of those requests pass unharmed first; none when left out. */
  after?: number;
  /** How many requests it meets then; 1 when left out. */
  times?: number;
  effect: FaultEffect;
}
