import { SpanKind } from '@opentelemetry/api';
import {
  DelegateBackoff,
  ExponentialBackoff,
  TimeoutStrategy,
  handleWhen,
  retry,
  timeout,
  type IBackoff,
  type IRetryBackoffContext,
} from 'cockatiel';
import { inSpan } from '../telemetry/in-span.ts';
import type { EndedCall } from '../telemetry/metrics.ts';
import type { CallBudget, CallKind } from './call-budget.ts';
import { HubSpotError, toHubSpotError } from './hubspot-error.ts';
import type { Tokens } from './token-source.ts';

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
  /** Every pause is multiplied by it, HubSpot's own ones too: 1, unless a test has no time. */
  pauseFactor: number;
}

/** Someone waits: all attempts together stay below the 15 seconds of `hubspot.fetch`. */
export const interactivePatience: CallPolicyOptions = {
  retries: 2,
  firstPause: 200,
  longestPause: 1_000,
  longestRetryAfter: 1_000,
  timeout: 4_000,
  pauseFactor: 1,
};

/** Nobody waits: long enough to outlast HubSpot's ten-second limit several times. */
export const backgroundPatience: CallPolicyOptions = {
  retries: 6,
  firstPause: 500,
  longestPause: 15_000,
  longestRetryAfter: 60_000,
  timeout: 30_000,
  pauseFactor: 1,
};

/** Runs a call to HubSpot under a policy. */
export type RunCall = <Answer>(
  operation: string,
  call: () => Promise<Answer>,
  signal?: AbortSignal,
) => Promise<Answer>;

/** What a policy works with besides its patience; what is absent is done without. */
export interface CallPolicyParts {
  now: () => Date;
  /** Which limit the calls count against. */
  kind?: CallKind;
  budget?: CallBudget;
  tokens?: Tokens;
  /** Called with the token before every attempt. */
  useToken?: (token: string) => void;
  /** Called for every attempt that is sent to HubSpot. */
  onAttempt?: () => void;
  /** Called when an attempt is over. */
  onEnd?: (call: EndedCall) => void;
}

/**
 * The one policy around every call: its turn in the account's budget, a time limit for each attempt,
 * one new token when HubSpot refuses the old one, and retries of what may pass (429, 5xx, broken
 * connections, silence, half an answer) with HubSpot's own `Retry-After` or else exponential
 * back-off and jitter. After a 429 the whole account pauses, not only the call that met it. Every
 * call under this policy may be repeated.
 *
 * @returns a function that rejects with `HubSpotError` alone.
 */
export function createCallPolicy(options: CallPolicyOptions, parts: CallPolicyParts): RunCall {
  const { now, kind = 'background', budget, tokens, useToken, onAttempt, onEnd } = parts;
  const exponential = new ExponentialBackoff({
    initialDelay: options.firstPause,
    maxDelay: options.longestPause,
  });
  const backoff = new DelegateBackoff<IRetryBackoffContext<unknown>, IBackoff<unknown>>(
    (context, previous) => {
      const state = previous === undefined ? exponential.next() : previous.next(undefined);
      const error = 'error' in context.result ? context.result.error : undefined;
      const delay = Math.max(retryAfterOf(error), state.duration) * options.pauseFactor;
      if (isRateLimited(error)) budget?.pause(delay);
      return { delay, state };
    },
  );
  const retries = retry(
    handleWhen((error) => mayPass(error, options)),
    { maxAttempts: options.retries, backoff },
  );
  const timeLimit = timeout(options.timeout, TimeoutStrategy.Aggressive);

  async function attempt<Answer>(operation: string, call: () => Promise<Answer>): Promise<Answer> {
    onAttempt?.();
    const attributes = { 'hubspot.kind': kind };
    return inSpan(`HubSpot: ${operation}`, { kind: SpanKind.CLIENT, attributes }, async (span) => {
      const startedAt = performance.now();
      let outcome: EndedCall['outcome'] = 'unavailable';
      try {
        const answer = await timeLimit.execute(() =>
          call().catch((error: unknown) => {
            throw toHubSpotError(error, operation, now());
          }),
        );
        outcome = 'answered';
        return answer;
      } catch (error) {
        if (error instanceof HubSpotError) outcome = error.kind;
        throw error;
      } finally {
        span.setAttribute('hubspot.outcome', outcome);
        onEnd?.({ kind, outcome, seconds: (performance.now() - startedAt) / 1000 });
      }
    });
  }

  async function attemptWithToken<Answer>(operation: string, call: () => Promise<Answer>) {
    if (tokens === undefined) return attempt(operation, call);
    const token = await tokens.current();
    useToken?.(token);
    try {
      return await attempt(operation, call);
    } catch (error) {
      if (!(error instanceof HubSpotError) || error.kind !== 'unauthorized') throw error;
      const renewed = await tokens.renew(token);
      // Nothing new to try: a token from the configuration is what it is.
      if (renewed === token) throw error;
      useToken?.(renewed);
      return attempt(operation, call);
    }
  }

  return async (operation, call, signal) => {
    try {
      return await retries.execute(async () => {
        await budget?.turn(kind, signal);
        return attemptWithToken(operation, call);
      }, signal);
    } catch (error) {
      // What is not a HubSpotError yet is the policy's own: no answer in time, or the server stops.
      throw toHubSpotError(error, operation, now());
    }
  };
}

function mayPass(error: Error, options: CallPolicyOptions): boolean {
  // No answer in time; but a caller who gave up waits for nothing more.
  if (!(error instanceof HubSpotError)) return error.name !== 'AbortError';
  if (!passingKinds.has(error.kind)) return false;
  // Tomorrow is too far away.
  if (error.details.policyName === 'DAILY') return false;
  return (error.details.retryAfter ?? 0) <= options.longestRetryAfter;
}

const passingKinds = new Set<string>(['rateLimited', 'unavailable', 'unreadable']);

function isRateLimited(error: Error | undefined): boolean {
  return error instanceof HubSpotError && error.kind === 'rateLimited';
}

function retryAfterOf(error: Error | undefined): number {
  return error instanceof HubSpotError ? (error.details.retryAfter ?? 0) : 0;
}
