import { expect, test } from 'vitest';
import type { JournalState } from '../model/journal.ts';
import { stepAfter, type JournalOutcome } from './journal-step.ts';

const now = new Date('2026-11-29T12:00:00Z');
const hour = 60 * 60_000;
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const state: JournalState = {
  offset: 'a',
  readAt: ago(hour),
  attempts: 0,
  refusal: null,
  gapAt: null,
  restsUntil: null,
  subscribedAt: now,
};
const missed = { readAt: now, gapAt: now, changed: 'all' };
const nothing = { changed: [], uninstalled: [] };
const news = { changed: ['1'], uninstalled: [{ portalId: '2', at: now }], unreadable: 0 };
const after = (outcome: JournalOutcome, from: Partial<JournalState> = {}) =>
  stepAfter({ ...state, ...from }, outcome, now);

test('an entry moves the cursor, with what it says', () => {
  const { unreadable: _, ...said } = news;
  expect(after({ kind: 'entry', offset: 'b', news })).toEqual({
    ...state,
    offset: 'b',
    readAt: now,
    ...said,
  });
});

test('an event of nobody knows whom is a reason to look at everybody', () => {
  const step = after({ kind: 'entry', offset: 'b', news: { ...news, unreadable: 1 } });
  expect(step).toMatchObject({ offset: 'b', changed: 'all', uninstalled: news.uninstalled });
});

test('the end, and every answer, ends a refusal', () => {
  const refusal = { reason: 'MISSING_SCOPES', at: now.toISOString(), times: 2 };
  const from = { refusal, restsUntil: ago(1), attempts: 3 };
  expect(after({ kind: 'end' }, from)).toEqual({ ...state, readAt: now, ...nothing });
  expect(after({ kind: 'entry', offset: 'b', news }, from)).toMatchObject({ refusal: null });
});

test('where entries are gone the cursor starts anew, and every account is looked at', () => {
  const anew = { ...state, offset: null, ...missed, uninstalled: [] };
  expect(after({ kind: 'gone' })).toEqual(anew);
  expect(after({ kind: 'gone' }, { gapAt: ago(25 * hour) })).toEqual(anew);
});

test.each([
  ['the first time', null, {}],
  ['within three days', ago(70 * hour), {}],
  ['after more', ago(72 * hour), missed],
])('where no entry was read yet, those of before are missed %s', (_what, readAt, more) => {
  const from = { offset: null, readAt };
  const { unreadable: _, ...said } = news;
  expect(after({ kind: 'end' }, from)).toEqual({
    ...state,
    offset: null,
    ...nothing,
    readAt: now,
    ...more,
  });
  expect(after({ kind: 'entry', offset: 'b', news }, from)).toEqual({
    ...state,
    offset: 'b',
    ...said,
    readAt: now,
    ...more,
  });
});

test('gaps in a row are an hour apart', () => {
  expect(after({ kind: 'gone' }, { gapAt: ago(hour) })).toMatchObject({
    offset: null,
    restsUntil: later(hour),
  });
});

test('a file that cannot be downloaded is tried again, and in the end left out as a gap', () => {
  const outcome = { kind: 'unreadable', offset: 'b' } as const;
  expect(after(outcome)).toEqual({ ...state, ...nothing, attempts: 1 });
  expect(after(outcome, { attempts: 18 })).toMatchObject({ offset: 'a', attempts: 19 });
  expect(after(outcome, { attempts: 19 })).toEqual({
    ...state,
    offset: 'b',
    ...missed,
    uninstalled: [],
  });
});

test.each([
  [0, 1],
  [1, 2],
  [4, 16],
  [5, 24],
  [400, 24],
])('after %i refusals HubSpot is asked again in %i hours', (times, hours) => {
  const refusal = times === 0 ? null : { reason: 'x', at: now.toISOString(), times };
  expect(after({ kind: 'refused', reason: 'MISSING_SCOPES' }, { refusal })).toEqual({
    ...state,
    ...nothing,
    refusal: { reason: 'MISSING_SCOPES', at: now.toISOString(), times: times + 1 },
    restsUntil: later(hours * hour),
  });
});
