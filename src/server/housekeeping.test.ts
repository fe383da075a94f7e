import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startHousekeeping } from './housekeeping.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-29T10:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

test('old things are trimmed once a day, account by account, and a failure is tried again', async () => {
  const done: string[] = [];
  const warned: unknown[] = [];
  const due = ['99', '102'];
  const told: unknown[] = [];
  const forgotten: string[] = [];
  let works = true;
  let isIdle = false;
  const note = (what: string) => async (portalId: string, before: string) => {
    if (!works) throw new Error('no database');
    done.push(`${what} of ${portalId} before ${before}`);
  };
  const housekeeping = startHousekeeping({
    store: {
      accounts: { all: async () => ['100', '101'] },
      exports: { removeExpired: async (now) => void done.push(`exports at ${now.toISOString()}`) },
      snapshots: { trim: note('snapshots') },
      calls: { trim: note('calls') },
      deletions: {
        look: async () => undefined,
        // Of `103`, the deletion was taken back a moment ago.
        due: async (now) => (now < new Date('2026-11-29T10:15:00Z') ? [] : [...due, '103']),
        removeDue: async (portalId, deletedAt) => {
          if (!due.includes(portalId)) return null;
          if (portalId === '99') throw new Error('not this one');
          done.push(`deleted ${due.splice(due.indexOf(portalId), 1)}`);
          return { account: 'hash', deletedAt };
        },
      },
      tidy: async () => void done.push('tidied'),
    },
    accounts: { forget: (portalId) => void forgotten.push(portalId) },
    now: () => new Date(),
    log: {
      info: (what: object) => void told.push(what),
      warn: (_: unknown, text?: string) => void warned.push(text),
    },
    isIdle: () => isIdle,
    prepareUninstall: async (portalId) => async (deletion) =>
      void done.push(`app removed from ${portalId}, ${deletion.account}`),
  });
  await minutes(1);
  expect(done).toEqual(['exports at 2026-11-29T10:01:00.000Z']);
  isIdle = true;
  await minutes(1);
  expect(done.slice(1)).toEqual(['exports at 2026-11-29T10:02:00.000Z', 'tidied']);

  const trimmed = () => done.filter((line) => /^(?:snapshots|calls)/.test(line));
  works = false;
  await minutes(10);
  expect(trimmed()).toEqual([]);
  expect(warned).toEqual(['trimming what is old failed']);
  works = true;
  await minutes(60);
  const once = [
    'snapshots of 100 before 2025-10-25',
    'calls of 100 before 2026-10-25',
    'snapshots of 101 before 2025-10-25',
    'calls of 101 before 2026-10-25',
  ];
  expect(trimmed()).toEqual(once);
  expect(done.filter((line) => /^(?:deleted|app)/.test(line))).toEqual([
    'deleted 102',
    'app removed from 102, hash',
  ]);
  expect(told).toEqual([{ account: 'hash' }]);
  expect(warned).toContain('deleting an account failed');
  expect(forgotten).toEqual(['102']);
  await minutes(24 * 60);
  expect(trimmed().slice(once.length)).toEqual(once.map((line) => line.replace('-25', '-26')));
  await housekeeping.close();
  done.length = 0;
  await minutes(24 * 60);
  expect(done).toEqual([]);
});
