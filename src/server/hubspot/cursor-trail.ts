import { HubSpotError } from './hubspot-error.ts';

/** So many pages without a record may come in one list; more lead nowhere. */
const mostEmptyPages = 20;

/**
 * The way through a list whose cursors mean nothing to us. HubSpot may write anything into them, so
 * only one thing shows that a list has no end: a cursor, or a whole page, that has been there
 * before.
 */
export class CursorTrail {
  readonly #operation: string;
  readonly #seen: Set<string>;

  /** @param seen what `seen` gave when the list was left. */
  constructor(operation: string, seen: readonly string[] = []) {
    this.#operation = operation;
    this.#seen = new Set(seen);
  }

  /** Plain data, to continue with later. */
  get seen(): string[] {
    return [...this.#seen];
  }

  /**
   * Notes the cursor that is followed next.
   *
   * @throws {HubSpotError} `unreadable`, when it has been followed before.
   */
  follow(cursor: string): void {
    this.#note(`cursor ${cursor}`);
  }

  /**
   * Notes a page by the ids on it: a server may give the same page under ever new cursors.
   *
   * @throws {HubSpotError} `unreadable`, when the page has come before, or too many were empty.
   */
  pass(ids: readonly (string | number)[]): void {
    if (ids.length > 0) return this.#note(`page ${ids[0]} ${ids.at(-1)} ${ids.length}`);
    const empty = this.seen.filter((step) => step.startsWith('empty')).length;
    if (empty >= mostEmptyPages) throw this.#endless();
    this.#note(`empty ${empty}`);
  }

  #note(step: string): void {
    if (this.#seen.has(step)) throw this.#endless();
    this.#seen.add(step);
  }

  #endless(): HubSpotError {
    return new HubSpotError({
      kind: 'unreadable',
      operation: this.#operation,
      reason: 'cursorRepeated',
    });
  }
}
