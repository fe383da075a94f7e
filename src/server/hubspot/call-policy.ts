import {
  DelegateBackoff,
  ExponentialBackoff,
  TimeoutStrategy,
  handleWhen,
  retry,
  timeout,
  wrap,
  type IBackoff,
  type IRetryBackoffContext,
} from 'cockatiel';
import { HubSpotError, toHubSpotError } from './hubspot-error.ts';

/** How patient we are with HubSpot; times are milliseconds. */
export interface CallPolicyOptions {
  /** Attempts after the first one. */
  retries: number;
  /** The first pause; later ones grow exponentially, with jitter. */
  firstPause: number;
  longestPause: number;
  /** The longest `Retry-After` that we wait for; when HubSpot asks for more, we give up at once. */
  longestRetryAfter: number;
  /** How long one attempt may take. */
  timeout: number;
}

/** Someone waits: all attempts together stay below the 15 seconds of `hubspot.fetch`. */
export const interactivePatience: CallPolicyOptions = {
  retries: 2,
  firstPause: 200,
  longestPause: 1_000,
  longestRetryAfter: 1_000,
  timeout: 4_000,
};

/** Nobody waits: long enough to outlast HubSpot's ten-second limit several times. */
export const backgroundPatience: CallPolicyOptions = {
  retries: 6,
  firstPause: 500,
  longestPause: 15_000,
  longestRetryAfter: 60_000,
  timeout: 30_000,
};

/** Runs a call to HubSpot under a policy. */
export type RunCall = <Answer>(
  operation: string,
  call: () => Promise<Answer>,
  signal?: AbortSignal,
) => Promise<Answer>;

/**
 * The one policy around every call: a time limit for each attempt, and retries of what may pass
 * (429, 5xx, broken connections, silence) with exponential back-off and jitter, or with HubSpot's
 * own `Retry-After`. Every call that the server makes only reads, so it may be repeated.
 *
 * @returns a function that rejects with `HubSpotError` alone.
 */
export function createCallPolicy(options: CallPolicyOptions, now: () => Date): RunCall {
  const exponential = new ExponentialBackoff({
    initialDelay: options.firstPause,
    maxDelay: options.longestPause,
  });
  const backoff = new DelegateBackoff<IRetryBackoffContext<unknown>, IBackoff<unknown>>(
    (context, previous) => {
      const state = previous === undefined ? exponential.next() : previous.next(undefined);
      const asked = 'error' in context.result ? retryAfterOf(context.result.error) : 0;
      return { delay: Math.max(asked, state.duration), state };
    },
  );
  const policy = wrap(
    retry(
      handleWhen((error) => mayPass(error, options)),
      { maxAttempts: options.retries, backoff },
    ),
    timeout(options.timeout, TimeoutStrategy.Aggressive),
  );

  return async (operation, call, signal) => {
    try {
      return await policy.execute(async () => {
        try {
          return await call();
        } catch (error) {
          throw toHubSpotError(error, operation, now());
        }
      }, signal);
    } catch (error) {
      // What is not a HubSpotError yet is the policy's own: no answer in time, or the server stops.
      throw toHubSpotError(error, operation, now());
    }
  };
}

function mayPass(error: Error, options: CallPolicyOptions): boolean {
  // No answer in time.
  if (!(error instanceof HubSpotError)) return true;
  if (error.kind !== 'rateLimited' && error.kind !== 'unavailable') return false;
  // Tomorrow is too far away.
  if (error.details.policyName === 'DAILY') return false;
  return (error.details.retryAfter ?? 0) <= options.longestRetryAfter;
}

function retryAfterOf(error: Error): number {
  return error instanceof HubSpotError ? (error.details.retryAfter ?? 0) : 0;
}
