import { expect, test } from 'vitest';
import type { SyncPlan } from '../model/sync-plan.ts';
import { beginPlan } from './begin-plan.ts';
import { createProgressMeter, progressOf } from './progress.ts';

const now = new Date('2026-11-20T12:00:00.000Z');
const begun = beginPlan({ freshness: {}, syncNumber: 0 }, { mapping: null, changedAt: null }, now);
const done = { mode: 'done', full: true, nameless: 0 } as const;
const planAt = (clients: number, deals: number, expected: SyncPlan['expected']): SyncPlan => ({
  ...begun,
  read: { partner_clients: clients, deals },
  expected,
});
const both = { partner_clients: 200, deals: 800 };

test('names the type that is synced now: clients, then deals', () => {
  const plan = planAt(200, 50, both);
  expect(progressOf(plan)).toEqual({
    objectType: 'partner_clients',
    read: 200,
    expected: 200,
    secondsLeft: null,
    since: now,
  });
  const atDeals = { ...plan, types: { ...plan.types, partner_clients: done } };
  expect(progressOf(atDeals)).toMatchObject({ objectType: 'deals', read: 50, expected: 800 });
  const over = { ...plan, types: { partner_clients: done, deals: done } };
  expect(progressOf(over)).toMatchObject({ objectType: 'deals', read: 50 });
});

/** The seconds left after each plan, by a clock at these milliseconds. */
function secondsLeft(...steps: [at: number, plan: SyncPlan][]): (number | null)[] {
  let clock = 0;
  const measure = createProgressMeter(() => clock);
  return steps.map(([at, plan]) => {
    clock = at;
    return measure(plan).secondsLeft;
  });
}

test('the time left follows from the speed since this process began', () => {
  // 100 records a second since the first measure; 1,000 in all.
  expect(
    secondsLeft(
      [5_000, planAt(100, 0, both)],
      [6_000, planAt(200, 0, both)],
      [7_500, planAt(200, 150, both)],
    ),
  ).toEqual([null, 8, 7]);
});

test('no estimate is given after one second, without speed or of an unknown number', () => {
  const start = [0, planAt(0, 0, both)] as const;
  const unknown = { partner_clients: 200, deals: null };
  expect(secondsLeft([...start], [999, planAt(100, 0, both)])).toEqual([null, null]);
  expect(secondsLeft([...start], [5_000, planAt(0, 0, both)])).toEqual([null, null]);
  expect(secondsLeft([...start], [5_000, planAt(100, 0, unknown)])).toEqual([null, null]);
});

test('more records than HubSpot reported leave no negative time', () => {
  expect(secondsLeft([0, planAt(0, 0, both)], [1_000, planAt(300, 900, both)])).toEqual([null, 0]);
});
