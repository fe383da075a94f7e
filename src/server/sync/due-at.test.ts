import { expect, test } from 'vitest';
import type { StoredSync } from '../model/stored-sync.ts';
import type { SyncState } from '../store/sync-store.ts';
import { dueAt } from './due-at.ts';

const minute = 60_000;
const start = Date.parse('2026-11-29T12:00:00Z');
const at = (minutes: number) => new Date(start + minutes * minute);
const latest = { startedAt: at(0) } as StoredSync;
const state = { askedAt: null, failedAt: null, failure: null, freshness: {} } as SyncState;
const mapping = { mapping: null, changedAt: null } as never;

/** Minutes after the last sync began. */
const due = (journal: number | null, now = 30) => {
  const journalAt = journal === null ? null : at(journal);
  const time = dueAt({ latest, state, mapping, journalAt }, at(now), false);
  return (time.getTime() - start) / minute;
};

test.each([
  ['is polled every hour where the journal says nothing', null, 60],
  ['is synced when the journal says that something has changed', 20, 20],
  ['is not synced again within five minutes of the last sync', 3, 5],
  ['is synced once more where a search may have lagged behind the journal', -1, 5],
  ['is polled where the last sync came after what the journal said', -2, 60],
])('an account %s', (_what, journal, minutes) => {
  expect(due(journal)).toBe(minutes);
});

test('a journal that is ahead of the clock is not believed', () => {
  expect(due(40, 30)).toBe(60);
});
