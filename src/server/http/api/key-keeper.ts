import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { createDayReader } from '../../hubspot/days.ts';
import { looksLikeKey, type ApiKeyStore, type StoredApiKey } from '../../store/api-key-store.ts';
import { senderAddress } from '../sender-address.ts';
import type { Environment } from '../environment.ts';
import { ProblemError } from '../problem.ts';
import { limitReached, secondsLeft } from '../quotas.ts';

/** Requests of one key in a minute. */
const usualLimit = 120;
/** Unknown keys that one address may try in a minute; further ones are not looked up. */
const unknownKeys = 20;
/** Keys that were good a moment ago; the oldest are forgotten above so many. */
const mostKnown = 10_000;

/**
 * Reads keys and counts their requests. Where unknown keys came from, further ones are refused before
 * the database is asked. A key that was good before is asked about all the same: behind one address
 * there may be many programs, and strangers among them must not shut the others out.
 */
export class KeyKeeper {
  readonly #keys: Pick<ApiKeyStore, 'use'>;
  readonly #now: () => Date;
  readonly #isBehindProxy: boolean;
  readonly #used = new RateLimiterMemory({ points: usualLimit, duration: 60 });
  readonly #unknown = new RateLimiterMemory({ points: unknownKeys, duration: 60 });
  /** Ids of keys that were good, by their hashes. */
  readonly #good = new Map<string, string>();

  constructor(keys: Pick<ApiKeyStore, 'use'>, now: () => Date, isBehindProxy: boolean) {
    this.#keys = keys;
    this.#now = now;
    this.#isBehindProxy = isBehindProxy;
  }

  /** Whose key a request brings. @throws {ProblemError} `key.invalid`, `limit.reached` */
  async read(context: Context<Environment>): Promise<StoredApiKey> {
    const [, secret = ''] =
      /^Bearer +(\S{1,100})$/i.exec(context.req.header('authorization') ?? '') ?? [];
    const key = looksLikeKey(secret) ? await this.#lookUp(secret, context) : null;
    if (key === null) {
      context.header('WWW-Authenticate', 'Bearer');
      throw new ProblemError('key.invalid', 'The key is missing, unknown, or has ended.');
    }
    this.#answerCount(await this.#count(key.id), context);
    return key;
  }

  async #lookUp(secret: string, context: Context<Environment>): Promise<StoredApiKey | null> {
    const hash = createHash('sha256').update(secret).digest('base64');
    const known = this.#good.get(hash);
    // A flood with a good key costs no look into the database either.
    if (known !== undefined && (await this.#used.get(known))?.remainingPoints === 0) {
      this.#answerCount(await this.#count(known), context);
    }
    const address = senderAddress(context, this.#isBehindProxy);
    const tried = known === undefined ? await this.#unknown.get(address) : null;
    if (tried !== null && tried.remainingPoints <= 0) {
      throw limitReached(secondsLeft(tried, this.#unknown));
    }
    const now = this.#now();
    const dayIn = (timeZone: string | null) => createDayReader(timeZone ?? 'UTC').dayOf(now);
    const key = await this.#keys.use(secret, now, dayIn);
    if (key === null) {
      this.#good.delete(hash);
      await this.#unknown.consume(address).catch(() => undefined);
    } else {
      this.#remember(hash, key.id);
    }
    return key;
  }

  #remember(hash: string, id: string): void {
    this.#good.delete(hash);
    this.#good.set(hash, id);
    if (this.#good.size <= mostKnown) return;
    for (const oldest of this.#good.keys()) {
      this.#good.delete(oldest);
      return;
    }
  }

  #count(id: string): Promise<RateLimiterRes> {
    return this.#used.consume(id).catch((error: unknown) => {
      if (error instanceof RateLimiterRes) return error;
      throw error;
    });
  }

  /** Says how many requests are left. @throws {ProblemError} `limit.reached` */
  #answerCount(counted: RateLimiterRes, context: Context<Environment>): void {
    const reset = Math.ceil(secondsLeft(counted, this.#used));
    context.header('RateLimit-Limit', String(usualLimit));
    context.header('RateLimit-Remaining', String(counted.remainingPoints));
    context.header('RateLimit-Reset', String(reset));
    if (counted.consumedPoints > usualLimit) throw limitReached(reset);
  }
}
