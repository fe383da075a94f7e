import { isAhead } from '../model/clock.ts';
import { journalApart } from '../model/journal.ts';
import type { StoredSync } from '../model/stored-sync.ts';
import type { OwnDealMapping } from '../store/deal-mapping-store.ts';
import type { SyncState } from '../store/sync-store.ts';
import { needsFullList } from './begin-plan.ts';
import { restsUntil } from './failure.ts';

/** Facts older than this are synced again; in milliseconds. */
export const freshFor = 60 * 60 * 1000;
/** A search may not see yet what the journal says: a sync this soon after it is no answer to it. */
const searchLags = 2 * 60 * 1000;

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
    journalAt = null,
  }: {
    latest: StoredSync | null;
    state: SyncState | null;
    mapping: OwnDealMapping;
    /** When the journal last said that something has changed. */
    journalAt?: Date | null;
  },
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
  return later(remapped ? now : freshUntil(latest.startedAt, journalAt, now));
}

function freshUntil(startedAt: Date, journalAt: Date | null, now: Date): Date {
  const started = startedAt.getTime();
  const hourly = started + freshFor;
  if (journalAt === null || isAhead(journalAt, now)) return new Date(hourly);
  const told = journalAt.getTime();
  const isAnswered = started >= told + searchLags;
  return new Date(isAnswered ? hourly : Math.min(hourly, Math.max(told, started + journalApart)));
}
