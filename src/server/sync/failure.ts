import { createDayReader } from '../hubspot/days.ts';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import { isAhead } from '../model/clock.ts';
import type { SyncFailure } from '../model/sync-failure.ts';
import type { SyncState } from '../store/sync-store.ts';

/**
 * How long after a failed sync the next one is tried, twice as long after each; in milliseconds.
 */
export const pauseAfterFailure = 10_000;
const longestPause = 10 * 60_000;
/** After a refusal that lasts nobody expects another answer: one sync a day finds out. */
const probeEvery = 24 * 60 * 60_000;
/** How soon after one it is tried again for a user who opens the account. */
const pauseForSomebody = 60_000;
/** No day of an account is longer. */
const longestDay = 25 * 60 * 60_000;

/**
 * What is kept of why a sync failed.
 *
 * @param timeZone the account's: its day of calls ends at midnight there.
 * @param before why the sync before failed; null when it did not.
 */
export function describeFailure(
  error: unknown,
  timeZone: string,
  now: Date,
  before: SyncFailure | null = null,
): SyncFailure {
  const failure = describe(error, timeZone, now);
  return before === null ? failure : { ...failure, times: (before.times ?? 1) + 1 };
}

function describe(error: unknown, timeZone: string, now: Date): SyncFailure {
  if (!(error instanceof HubSpotError)) return { kind: 'internal' };
  if (error.details.policyName !== 'DAILY') return error.details;
  return { ...error.details, endsAt: createDayReader(timeZone).nextMidnight(now).toISOString() };
}

/** The error that a stored failure was. */
export function toError(failure: SyncFailure): Error {
  return failure.kind === 'internal' ? new Error('the sync failed') : new HubSpotError(failure);
}

/** Whether HubSpot refuses until a person changes something: a scope, a token, the account. */
function isLasting({ kind }: SyncFailure): boolean {
  return kind === 'refused' || kind === 'unauthorized';
}

/** Whether two failures are the same one again. */
export function isSameFailure(one: SyncFailure, other: SyncFailure | null): boolean {
  if (other === null || one.kind !== other.kind) return false;
  if (one.kind === 'internal' || other.kind === 'internal') return one.kind === other.kind;
  return one.operation === other.operation && one.status === other.status;
}

/**
 * When a sync may be tried again after the last one failed; null when it did not, or when the time of
 * the failure comes from a clock that ran ahead.
 *
 * @param asked whether a user opened the account, rather than time alone having passed.
 */
export function restsUntil(
  { failure, failedAt }: Pick<SyncState, 'failure' | 'failedAt'>,
  now: Date,
  asked = false,
): Date | null {
  if (failure === null || failedAt === null || isAhead(failedAt, now)) return null;
  if (failure.endsAt === undefined) {
    return new Date(failedAt.getTime() + pauseAfter(failure, asked));
  }
  const endsAt = new Date(failure.endsAt);
  return isAhead(new Date(endsAt.getTime() - longestDay), now) ? null : endsAt;
}

function pauseAfter(failure: SyncFailure, asked: boolean): number {
  if (isLasting(failure)) return asked ? pauseForSomebody : probeEvery;
  const pause = pauseAfterFailure * 2 ** ((failure.times ?? 1) - 1);
  return Math.max(Math.min(failure.retryAfter ?? 0, probeEvery), Math.min(pause, longestPause));
}
