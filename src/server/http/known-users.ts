import { readAccountUser, type AccountUser } from '../hubspot/account-user.ts';
import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { Caller } from './caller.ts';
import { keyOf } from './quotas.ts';

/** How long an answer of HubSpot's about a user is taken for true; in milliseconds. */
const keptFor = 30_000;
/** Answers about others are forgotten above so many. */
const mostKept = 10_000;

/** What HubSpot said about users a moment ago. What changes something is decided by asking anew. */
export class KnownUsers {
  readonly #kept = new Map<string, { at: number; user: AccountUser | null }>();
  /** Questions that are on their way: the requests of a page come all at once. */
  readonly #asking = new Map<string, Promise<AccountUser | null>>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /**
   * The user, as HubSpot had them at most half a minute ago; null when the account has no such user.
   *
   * @throws {HubSpotError} when HubSpot does not say.
   */
  async find(connection: HubSpotConnection, caller: Caller): Promise<AccountUser | null> {
    const key = keyOf(caller);
    const kept = this.#kept.get(key);
    // By a clock that ran ahead, an answer would be kept until that time has come.
    const age = kept === undefined ? NaN : this.#now().getTime() - kept.at;
    if (kept !== undefined && age >= 0 && age < keptFor) return kept.user;
    const asking = this.#asking.get(key) ?? this.ask(connection, caller);
    this.#asking.set(key, asking);
    try {
      return await asking;
    } finally {
      this.#asking.delete(key);
    }
  }

  /** The same, as HubSpot has them now. @throws {HubSpotError} when HubSpot does not say. */
  async ask(connection: HubSpotConnection, caller: Caller): Promise<AccountUser | null> {
    const at = this.#now().getTime();
    const user = await readAccountUser(connection, caller.userId);
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(keyOf(caller), { at, user });
    return user;
  }
}
