import { describe, expect, test } from 'vitest';
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

describe('an account is due', () => {
  const hour = 60;
  const failedAt = (minutes: number, retryAfter = 0) => ({
    failedAt: at(minutes),
    failure: { kind: 'unavailable', operation: 'x', retryAfter } as const,
  });
  const listed = (minutes: number) => {
    const time = at(minutes).toISOString();
    return { freshness: { deals: { asOf: time, fullAsOf: time, nameless: 0 } } };
  };
  const dueOf = (
    some: Partial<SyncState> | null,
    { changedAt = null as Date | null, last = latest as StoredSync | null } = {},
  ) => {
    const stored = {
      latest: last,
      state: some && { ...state, ...some },
      mapping: { mapping: null, changedAt },
    };
    return (dueAt(stored, at(30), false).getTime() - start) / minute;
  };

  test.each<[string, () => number, number]>([
    [
      'now where a sync was asked for, whatever has failed',
      () => dueOf({ askedAt: at(29), ...failedAt(30) }),
      30,
    ],
    ['now where nothing is stored', () => dueOf(null, { last: null }), 30],
    ['now where its state is not known', () => dueOf(null), 30],
    [
      'once a first sync that failed has rested',
      () => dueOf(failedAt(30), { last: null }),
      30 + 1 / 6,
    ],
    [
      'now where a clock that ran ahead stored it',
      () => dueOf({}, { last: { ...latest, startedAt: at(90) } }),
      30,
    ],
    ['after an hour where a failure has rested before that', () => dueOf(failedAt(20)), hour],
    [
      'once a failure has rested where that takes longer',
      () => dueOf(failedAt(30, 45 * minute)),
      75,
    ],
    [
      'now where the mapping was changed since the last list',
      () => dueOf(listed(0), { changedAt: at(10) }),
      30,
    ],
    [
      'after an hour where the mapping was changed before it',
      () => dueOf(listed(0), { changedAt: at(-10) }),
      hour,
    ],
    [
      'after an hour where a list came after both a failure and a changed mapping',
      () => dueOf({ ...listed(0), ...failedAt(-20) }, { changedAt: at(-10) }),
      hour,
    ],
    [
      'once a failure after the mapping was changed has rested',
      () => dueOf({ ...listed(0), ...failedAt(30) }, { changedAt: at(10) }),
      30 + 1 / 6,
    ],
    [
      'now where the mapping was changed after a failure',
      () => dueOf({ ...listed(0), ...failedAt(30 - 1 / 60) }, { changedAt: at(30) }),
      30,
    ],
    [
      'after an hour where the list of deals is old and nobody changed the mapping',
      () => dueOf({}),
      hour,
    ],
  ])('%s', (_when, found, expected) => {
    expect(found()).toBeCloseTo(expected, 6);
  });
});
