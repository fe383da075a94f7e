/** Requests allowed by each of HubSpot's limits; a limit that is left out does not hold. */
export interface Limits {
  /** In any ten seconds: 100 or 190 for a private app, by subscription. */
  tenSecondly?: number;
  /** Searches in any one second: 5. */
  search?: number;
  /** From midnight to midnight, UTC here: 250,000 or more. */
  daily?: number;
}

export type PolicyName = 'TEN_SECONDLY_ROLLING' | 'SECONDLY' | 'DAILY';

/**
 * Counts requests as HubSpot does. Its windows roll: every request is remembered until it has left
 * the window, which limiters with fixed windows or buckets do not do.
 */
export class RequestLimits {
  readonly limits: Limits;
  #requests: number[] = [];
  #searches: number[] = [];
  #today = { day: 0, count: 0 };

  constructor(limits: Limits) {
    this.limits = { ...limits };
  }

  /** Counts one request at `now` (epoch milliseconds); names the limit that refuses it, if any. */
  count(kind: 'search' | 'other', now: number): PolicyName | undefined {
    const { tenSecondly = Infinity, search = Infinity, daily = Infinity } = this.limits;
    const day = Math.floor(now / 86_400_000);
    if (this.#today.day !== day) this.#today = { day, count: 0 };
    this.#requests = this.#requests.filter((time) => time > now - 10_000);
    this.#searches = this.#searches.filter((time) => time > now - 1_000);
    if (this.#today.count >= daily) return 'DAILY';
    if (kind === 'search' && this.#searches.length >= search) return 'SECONDLY';
    if (kind === 'other' && this.#requests.length >= tenSecondly) return 'TEN_SECONDLY_ROLLING';
    this.#today.count += 1;
    if (kind === 'search' && search !== Infinity) this.#searches.push(now);
    if (kind === 'other' && tenSecondly !== Infinity) this.#requests.push(now);
    return undefined;
  }

  /** The `X-HubSpot-RateLimit-*` headers; HubSpot leaves them out of the answers to searches. */
  headers(): Record<string, string> {
    const { tenSecondly, daily } = this.limits;
    const headers: Record<string, string> = {};
    if (daily !== undefined) {
      headers['X-HubSpot-RateLimit-Daily'] = String(daily);
      headers['X-HubSpot-RateLimit-Daily-Remaining'] = String(daily - this.#today.count);
    }
    if (tenSecondly !== undefined) {
      headers['X-HubSpot-RateLimit-Interval-Milliseconds'] = '10000';
      headers['X-HubSpot-RateLimit-Max'] = String(tenSecondly);
      headers['X-HubSpot-RateLimit-Remaining'] = String(tenSecondly - this.#requests.length);
    }
    return headers;
  }
}
