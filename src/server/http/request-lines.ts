import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import pLimit, { type LimitFunction } from 'p-limit';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Caller } from './caller.ts';
import { keyOf, limitReached } from './quotas.ts';

/** Requests that are worked on at once; HubSpot itself sends 20 of an account. */
const atOnce = { user: 4, account: 16 };
/** Requests of one user that wait for their turn; further ones are refused. HubSpot sends 20 at once. */
const usuallyWaiting = 16;
/** So many that wait are no page that is opened, whose requests come at once too; fewer go on being none. */
const manyWaiting = { atFirst: 8, still: 3 };
/**
 * A page sends four requests as it opens, two at once; one uploaded before `GET /v1/opening` sends six,
 * three at once: two come while two others are under way. So many of those in a minute, a fifth of
 * what may come one by one, are no page either, and not a dozen of them.
 */
const crowded = { others: 2, share: 1 / 5 };
/** Seconds for which whoever sent those has their requests served with pauses. */
const pacedFor = 10;
/**
 * After a request of theirs the next one waits for so many times as long as it took: a sixtieth of the
 * server's time is left to them. With a twentieth every twentieth request of others came upon one of
 * theirs, which is what a 95th percentile is.
 */
const pauseShare = 60;
/** Milliseconds; most of a long request was spent waiting for HubSpot. */
const usualPause = 5_000;
/** Milliseconds after which a user is no longer somebody whom others could hold up. */
const presentFor = 10_000;
/** Lines of users who have nothing under way are forgotten above so many. */
const mostLines = 1_000;

/** Requests of a user in a minute before the server takes its time with them: more than a page sends. */
const usuallyUnpaced = 150;
/** Bytes of a body by which a request counts as one more. */
const bytesOfOne = 200_000;

/** What may differ for other callers than people. */
export interface LineOptions {
  /** How many usual requests this one is like. */
  weight?: number;
  mostWaiting?: number;
  longestPause?: number;
  /** Whether many at once are usual, as long as few wait. */
  comesAtOnce?: boolean;
}

/**
 * Lines by user and account: whoever sends many requests at once waits behind their own, not others
 * behind them. Whoever goes on doing so is served one after the other with pauses, while others are
 * there to have the time between.
 */
export class RequestLines {
  readonly #lines = new Map<string, LimitFunction>();
  readonly #asked: RateLimiterMemory;
  readonly #crowded: RateLimiterMemory;
  /** Who asked last, and when somebody else did before. */
  #latest = { key: '', at: -Infinity };
  #otherAt = -Infinity;

  /** @param unpaced requests of a user in a minute before they are served with pauses */
  constructor(unpaced = usuallyUnpaced) {
    this.#asked = new RateLimiterMemory({ points: unpaced, duration: 60 });
    this.#crowded = new RateLimiterMemory({ points: unpaced * crowded.share, duration: 60 });
  }

  /** @throws {ProblemError} `limit.reached` when too many of the user's wait already */
  async run(caller: Caller, work: () => Promise<void>, kind: LineOptions = {}): Promise<void> {
    const { mostWaiting = usuallyWaiting, longestPause = usualPause } = kind;
    const key = keyOf(caller);
    const ofUser = this.#line(key, atOnce.user);
    this.#notice(key);
    const isPaced = await this.#isPaced(key, ofUser, kind);
    ofUser.concurrency = isPaced ? 1 : atOnce.user;
    if (this.isFull(caller, mostWaiting)) throw limitReached(1);
    const ofAccount = this.#line(caller.portalId, atOnce.account);
    await new Promise<void>((resolve, reject) => {
      void ofUser(async () => {
        // PGlite answers before anything else is heard: then nobody would be seen to wait.
        await setImmediate();
        const took = await ofAccount(async () => {
          const began = performance.now();
          await work().then(resolve, reject);
          return performance.now() - began;
        });
        // The answer is on its way; whoever is next waits.
        if (ofUser.concurrency === 1)
          await this.#pause(key, Math.min(took * pauseShare, longestPause));
      });
    });
  }

  /** Whether a further request of the user would be refused. */
  isFull(caller: Caller, mostWaiting = usuallyWaiting): boolean {
    return (this.#lines.get(keyOf(caller))?.pendingCount ?? 0) >= mostWaiting;
  }

  /** How many lines there are. */
  get size(): number {
    return this.#lines.size;
  }

  async #isPaced(key: string, line: LimitFunction, kind: LineOptions): Promise<boolean> {
    const { weight = 1, comesAtOnce = false } = kind;
    const many = line.concurrency === 1 ? manyWaiting.still : manyWaiting.atFirst;
    const isCrowded = !comesAtOnce && line.activeCount + line.pendingCount >= crowded.others;
    const isFlood =
      line.pendingCount >= many || (isCrowded && (await isUsedUp(this.#crowded, key, weight)));
    if (isFlood) await this.#asked.block(key, pacedFor);
    return isUsedUp(this.#asked, key, weight);
  }

  /** Time for others, if there are any. */
  async #pause(key: string, milliseconds: number): Promise<void> {
    const otherAt = this.#latest.key === key ? this.#otherAt : this.#latest.at;
    if (performance.now() - otherAt > presentFor) return;
    // A server that ends does not wait for it.
    await sleep(milliseconds, undefined, { ref: false });
  }

  #notice(key: string): void {
    if (this.#latest.key !== key) this.#otherAt = this.#latest.at;
    this.#latest = { key, at: performance.now() };
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

/** Counts so many more. */
async function isUsedUp(limiter: RateLimiterMemory, key: string, points: number): Promise<boolean> {
  try {
    await limiter.consume(key, points);
    return false;
  } catch (error) {
    if (error instanceof RateLimiterRes) return true;
    throw error;
  }
}

/** How many usual requests one is like whose body is so many bytes. */
export function weightOf(contentLength = '0'): number {
  return 1 + Math.floor((Number(contentLength) || 0) / bytesOfOne);
}
