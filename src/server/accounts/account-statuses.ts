import { standingOf, type AccountStanding } from '../model/account-status.ts';
import type { AccountStore } from '../store/account-store.ts';

/** How long what the database says of an account is believed; in milliseconds. */
const believedFor = 2_000;

/** Whether accounts may be read, without a query for each request. */
export class AccountStatuses {
  readonly #store: Pick<AccountStore, 'find'>;
  readonly #now: () => Date;
  readonly #known = new Map<string, { status: AccountStanding; readAt: number }>();

  constructor(store: Pick<AccountStore, 'find'>, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** Null for an account that nobody knows. */
  async of(portalId: string): Promise<AccountStanding | null> {
    const now = this.#now().getTime();
    const known = this.#known.get(portalId);
    // Also when the clock goes back.
    if (known !== undefined && Math.abs(now - known.readAt) < believedFor) return known.status;
    const account = await this.#store.find(portalId);
    const status = account && standingOf(account);
    if (status === null) this.#known.delete(portalId);
    else this.#known.set(portalId, { status, readAt: now });
    return status;
  }

  forget(portalId: string): void {
    this.#known.delete(portalId);
  }
}
