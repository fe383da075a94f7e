import pLimit, { type LimitFunction } from 'p-limit';
import type { Caller } from './caller.ts';
import { keyOf, limitReached } from './quotas.ts';

/** Requests that are worked on at once; HubSpot itself sends 20 of an account. */
const atOnce = { user: 4, account: 16 };
/** Requests of one user that wait for their turn; further ones are refused. */
const mostWaiting = 40;
/** Lines of users who have nothing under way are forgotten above so many. */
const mostLines = 1_000;

/**
 * Turns by user and account: whoever sends many requests at once waits behind their own, not others
 * behind them.
 */
export class Turns {
  readonly #lines = new Map<string, LimitFunction>();

  /** @throws {ProblemError} `limit.reached` when too many of the user's wait already */
  async run(caller: Caller, work: () => Promise<void>): Promise<void> {
    const ofUser = this.#line(keyOf(caller), atOnce.user);
    if (ofUser.pendingCount >= mostWaiting) throw limitReached(1);
    await ofUser(() => this.#line(caller.portalId, atOnce.account)(work));
  }

  /** How many lines are kept. */
  get lines(): number {
    return this.#lines.size;
  }

  #line(key: string, concurrency: number): LimitFunction {
    const known = this.#lines.get(key);
    if (known !== undefined) return known;
    if (this.#lines.size >= mostLines) this.#forgetIdle();
    const line = pLimit(concurrency);
    this.#lines.set(key, line);
    return line;
  }

  #forgetIdle(): void {
    for (const [key, line] of this.#lines) {
      if (line.activeCount + line.pendingCount === 0) this.#lines.delete(key);
    }
  }
}
