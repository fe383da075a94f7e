import type { Route } from '@partner-tier-points/contract';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Caller } from './caller.ts';
import { ProblemError } from './problem.ts';

/** So many in so many seconds: of one user, and of everyone in one account. */
export interface Quota {
  user: number;
  account: number;
  seconds: number;
}

/** Far more than people at work use, and few enough that nobody can use up what all share. */
export const usualQuotas = {
  /** Every signed request. */
  requests: { user: 600, account: 6_000, seconds: 60 },
  /** Requests for which we call HubSpot while someone waits. */
  hubSpot: { user: 60, account: 300, seconds: 60 },
  hubSpotDaily: { user: 2_000, account: 20_000, seconds: 86_400 },
  /** Parts of exported tables; `exportBytes` bounds what is stored of them. */
  exports: { user: 300, account: 1_500, seconds: 600 },
  /** Links to everything that is stored of an account. */
  accountExports: { user: 10, account: 50, seconds: 3_600 },
  scenarios: { user: 60, account: 300, seconds: 60 },
  lists: { user: 20, account: 100, seconds: 600 },
  refreshes: { user: 12, account: 120, seconds: 3_600 },
} as const satisfies Record<string, Quota>;

export type QuotaName = keyof typeof usualQuotas;
export type Quotas = Readonly<Record<QuotaName, Quota>>;
/** What a server may be told to count otherwise; `unpaced` is that of `RequestLines`. */
export type QuotaOptions = Partial<Quotas> & { unpaced?: number };

const callsHubSpot = ['hubSpot', 'hubSpotDaily'] as const;
/** Of the routes that cost more than an answer from the database. */
const quotasOfRoutes = new Map<Route, readonly QuotaName[]>([
  ['POST /v1/exports', ['exports']],
  ['POST /v1/account-exports', ['accountExports', ...callsHubSpot]],
  ['PUT /v1/scenarios/:name', ['scenarios']],
  ['DELETE /v1/scenarios/:name', ['scenarios']],
  ['PUT /v1/lists/:name', ['lists', ...callsHubSpot]],
  ['PUT /v1/alert-lists', ['lists']],
  ['POST /v1/refresh', ['refreshes']],
  ['GET /v1/clients/:id/history', callsHubSpot],
  ['GET /v1/conversion-suggestions', callsHubSpot],
  ['GET /v1/deal-properties', callsHubSpot],
  ['PUT /v1/deal-mapping', callsHubSpot],
  ['POST /v1/deal-mapping/preview', callsHubSpot],
  ['PUT /v1/settings', callsHubSpot],
  ['PUT /v1/enrolment', callsHubSpot],
  ['DELETE /v1/enrolment', callsHubSpot],
  ['GET /v1/access', callsHubSpot],
  ['PUT /v1/access', callsHubSpot],
  ['GET /v1/api-keys', callsHubSpot],
  ['POST /v1/api-keys', callsHubSpot],
  ['DELETE /v1/api-keys/:id', callsHubSpot],
  ['GET /v1/deletion', callsHubSpot],
  ['POST /v1/deletion', callsHubSpot],
  ['DELETE /v1/deletion', callsHubSpot],
  ['GET /v1/enrolments', callsHubSpot],
  ['DELETE /v1/enrolments/:userId', callsHubSpot],
]);

/**
 * Counts what users and accounts ask for, in this process, and refuses what is beyond their quotas.
 * The limits are for each process: several behind a load balancer allow as many times more.
 */
export class QuotaKeeper {
  readonly #limiters: Record<QuotaName, { user: RateLimiterMemory; account: RateLimiterMemory }>;

  constructor(quotas: QuotaOptions = {}) {
    const limiter = (name: QuotaName) => {
      const { user, account, seconds } = { ...usualQuotas, ...quotas }[name];
      const of = (points: number) =>
        new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
      return { user: of(user), account: of(account) };
    };
    const names = Object.keys(usualQuotas) as QuotaName[];
    this.#limiters = Object.fromEntries(names.map((name) => [name, limiter(name)])) as Record<
      QuotaName,
      { user: RateLimiterMemory; account: RateLimiterMemory }
    >;
  }

  /** Counts a request of any kind. @throws {ProblemError} `limit.reached` */
  countRequest(caller: Caller): Promise<void> {
    return this.#count('requests', caller, true);
  }

  /**
   * Counts what a route costs besides.
   *
   * @param superAdmin whether HubSpot lately said so: nobody else uses up what super admins need
   * @throws {ProblemError} `limit.reached`
   */
  async countRoute(route: Route, caller: Caller, superAdmin: boolean): Promise<void> {
    for (const name of quotasOfRoutes.get(route) ?? []) {
      await this.#count(name, caller, !superAdmin);
    }
  }

  /**
   * Counts nothing. @throws {ProblemError} `limit.reached` when what the user has asked for so far
   * leaves no room for one more request of this route
   */
  async refuseWhereUsedUp(route: Route | undefined, caller: Caller): Promise<void> {
    for (const name of ['requests', ...((route && quotasOfRoutes.get(route)) ?? [])] as const) {
      const counted = await this.#limiters[name].user.get(keyOf(caller));
      if (counted !== null && counted.remainingPoints <= 0) {
        throw limitReached(secondsLeft(counted, this.#limiters[name].user));
      }
    }
  }

  async #count(name: QuotaName, caller: Caller, withAccount: boolean): Promise<void> {
    const { user, account } = this.#limiters[name];
    const userKey = keyOf(caller);
    try {
      await user.consume(userKey);
      if (withAccount) await account.consume(caller.portalId);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw limitReached(secondsLeft(error, user));
    }
  }
}

/** One user of one account. */
export function keyOf({ portalId, userId }: Caller): string {
  return `${portalId} ${userId}`;
}

/**
 * Seconds until one may ask again. The window ends by a clock that cannot be set, the time that is told
 * until then is by one that can, and may have gone back by years.
 */
export function secondsLeft(
  { msBeforeNext }: Pick<RateLimiterRes, 'msBeforeNext'>,
  { duration }: Pick<RateLimiterMemory, 'duration'>,
): number {
  return Math.min(msBeforeNext / 1000, duration);
}

/** @param seconds until it is worth trying again; at least one */
export function limitReached(seconds: number): ProblemError {
  return new ProblemError(
    'limit.reached',
    'Too much was asked for in a short time. Try again after retryAfter seconds.',
    { retryAfter: Math.max(1, Math.ceil(seconds)) },
  );
}
