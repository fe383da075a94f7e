import { isAhead } from '../model/clock.ts';
import type { StoredSync } from '../model/stored-sync.ts';
import type { OwnDealMapping } from '../store/deal-mapping-store.ts';
import type { SyncState } from '../store/sync-store.ts';
import { needsFullList } from './begin-plan.ts';
import { restsUntil } from './failure.ts';

/** Facts older than this are synced again; in milliseconds. */
export const freshFor = 60 * 60 * 1000;

/**
 * When an account is to be synced next, by what is stored of it.
 *
 * @param looks whether a user opened the account, rather than time alone having passed.
 */
export function dueAt(
  {
    latest,
    state,
    mapping,
  }: { latest: StoredSync | null; state: SyncState | null; mapping: OwnDealMapping },
  now: Date,
  looks: boolean,
): Date {
  if (state?.askedAt) return now;
  const rests = state === null ? null : restsUntil(state, now, looks);
  const later = (time: Date) => (rests !== null && rests > time ? rests : time);
  if (latest === null || state === null || isAhead(latest.startedAt, now)) return later(now);
  // A mapping that was changed since makes the stored sales wrong.
  const remapped =
    mapping.changedAt !== null &&
    needsFullList('deals', state.freshness.deals, mapping, latest.startedAt);
  if (remapped && state.failedAt !== null && mapping.changedAt! > state.failedAt) return now;
  return later(remapped ? now : new Date(latest.startedAt.getTime() + freshFor));
}
