import { createDayReader } from '../hubspot/days.ts';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import type { SyncFailure } from '../model/sync-failure.ts';
import type { SyncState } from '../store/sync-store.ts';

/** How long after a failed sync the next one is tried; in milliseconds. */
export const pauseAfterFailure = 10_000;

/**
 * What is kept of why a sync failed.
 *
 * @param timeZone the account's: its day of calls ends at midnight there.
 */
export function describeFailure(error: unknown, timeZone: string, now: Date): SyncFailure {
  if (!(error instanceof HubSpotError)) return { kind: 'internal' };
  if (error.details.policyName !== 'DAILY') return error.details;
  return { ...error.details, endsAt: createDayReader(timeZone).nextMidnight(now).toISOString() };
}

/** The error that a stored failure was. */
export function toError(failure: SyncFailure): Error {
  return failure.kind === 'internal' ? new Error('the sync failed') : new HubSpotError(failure);
}

/** When a sync may be tried again after the last one failed; null when it did not. */
export function restsUntil({ failure, failedAt }: Pick<SyncState, 'failure' | 'failedAt'>) {
  if (failure === null || failedAt === null) return null;
  if (failure.endsAt !== undefined) return new Date(failure.endsAt);
  return new Date(failedAt.getTime() + Math.max(failure.retryAfter ?? 0, pauseAfterFailure));
}
