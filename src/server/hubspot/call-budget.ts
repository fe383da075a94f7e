import { HubSpotError } from './hubspot-error.ts';
import { setTimeoutOrAbort } from './pause.ts';
import { rollingWindow } from './rolling-window.ts';

/** Which of HubSpot's limits a call counts against, and whether a person waits for it. */
export type CallKind = 'interactive' | 'background' | 'search';

/** What an answer's `X-HubSpot-RateLimit-*` headers say; what they do not say is absent. */
export interface RateHeaders {
  /** Calls in any `interval`, and how many of them are left. */
  max?: number;
  remaining?: number;
  /** Milliseconds. */
  interval?: number;
  /** Calls left until the account's midnight. */
  dailyRemaining?: number;
}

export interface CallBudget {
  /**
   * Resolves when a call of this kind may be sent. Rejects when the signal aborts.
   *
   * @throws {HubSpotError} `rateLimited` for a call that someone waits for, when they would wait long.
   */
  turn(kind: CallKind, signal?: AbortSignal): Promise<void>;
  /** Takes the limits from an answer. */
  learn(headers: RateHeaders): void;
  /** No call in the background before so many milliseconds have passed: HubSpot refused one. */
  pause(milliseconds: number): void;
  /** Calls left today, as HubSpot said last; null before it did. */
  leftToday(): number | null;
}

/** Of each limit, what background syncs may use; the rest is for people who wait. */
const backgroundShare = 0.9;
/** HubSpot's limit of searches, which no header reports: five a second; one is left for people. */
const searchLimit = { limit: 4, interval: 1_000 };
/** The lowest limit that HubSpot gives a private app: what we assume once it refused untold. */
const lowestLimit = { max: 100, interval: 10_000 };
/** Milliseconds; `hubspot.fetch` waits for 15 seconds, and one request may need several calls. */
const longestWaitOfPeople = 3_000;
/** Others use the account too: below this share of what is left, we let them. */
const nearlyUsedUp = 0.05;

/**
 * The calls that one account allows. HubSpot counts by account, so every account has a budget of
 * its own and none can use up another's. Windows roll, as HubSpot's do: fixed ones would let twice
 * the limit through around their border. Nothing is throttled before HubSpot has reported its
 * limit, which the first answer does.
 *
 * @param now by a clock that never goes back.
 */
export function createCallBudget(
  pauseFactor = 1,
  now: () => number = () => performance.now(),
): CallBudget {
  type Window = ReturnType<typeof rollingWindow>;
  let general: { max: number; everyone: Window; background: Window } | undefined;
  const searchTurn = rollingWindow(searchLimit.limit, searchLimit.interval * pauseFactor, now);
  let pausedUntil = 0;
  let leftToday: number | null = null;

  function limitTo(max: number, interval: number): void {
    if (general?.max === max) return;
    general = {
      max,
      everyone: rollingWindow(max, interval * pauseFactor, now),
      background: rollingWindow(
        Math.max(1, Math.floor(max * backgroundShare)),
        interval * pauseFactor,
        now,
      ),
    };
  }

  return {
    async turn(kind, signal) {
      // Someone waits: their own time limit is short, and a tenth of every limit is kept for them.
      if (kind === 'interactive') {
        const turn = await general?.everyone(signal, longestWaitOfPeople * pauseFactor);
        if (turn?.taken === false) throw tooMany(turn.freeIn);
        return;
      }
      signal?.throwIfAborted();
      if (kind === 'search') {
        await searchTurn(signal);
      } else {
        await general?.background(signal);
        await general?.everyone(signal);
      }
      for (let left = pausedUntil - now(); left > 0; left = pausedUntil - now()) {
        await setTimeoutOrAbort(left, signal);
      }
    },

    learn({ max, remaining, interval = lowestLimit.interval, dailyRemaining }) {
      if (dailyRemaining !== undefined) leftToday = dailyRemaining;
      if (max === undefined) return;
      limitTo(max, interval);
      if (remaining !== undefined && remaining < max * nearlyUsedUp)
        this.pause((interval / 10) * pauseFactor);
    },

    pause(milliseconds) {
      if (general === undefined) limitTo(lowestLimit.max, lowestLimit.interval);
      pausedUntil = Math.max(pausedUntil, now() + milliseconds);
    },

    leftToday: () => leftToday,
  };
}

/** As HubSpot would refuse the call, without asking it. */
function tooMany(freeIn: number): HubSpotError {
  return new HubSpotError({
    kind: 'rateLimited',
    operation: 'wait for a turn',
    retryAfter: Math.ceil(freeIn),
  });
}
