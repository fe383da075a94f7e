import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideWindows } from './id-windows.ts';
import type { IdWindow } from './read-plan.ts';

const whole: IdWindow = { from: 0, end: null, after: '100' };

test('a list is divided when there are pages for every part, and where its ids begin is known', () => {
  const divide = (window: IdWindow, pages: number | null) =>
    divideWindows({ windows: [window], divided: 0 }, pages, 1_000).windows.length;
  expect(divide(whole, 100)).toBeGreaterThan(1);
  expect(divide(whole, 4)).toBe(1);
  expect(divide(whole, null)).toBe(1);
  expect(divide({ ...whole, after: null }, 100)).toBe(1);
});

test('every id that was left is in exactly one window, however often they are divided', () => {
  const steps = fc.array(fc.record({ pages: fc.nat(200), done: fc.nat(3) }), { maxLength: 20 });
  fc.assert(
    fc.property(fc.integer({ min: 101, max: 5_000 }), steps, (highestId, plan) => {
      let state = { windows: [whole], divided: 0 };
      const finished: IdWindow[] = [];
      for (const { pages, done } of plan) {
        state = divideWindows(state, pages, highestId);
        const [ended] = state.windows.splice(done, 1);
        if (ended !== undefined) finished.push(ended);
      }
      const all = [...finished, ...state.windows];
      const starts = (window: IdWindow) => Math.max(window.from, 0);
      const wrong: number[] = [];
      for (let id = 0; id <= highestId + 10; id += 1) {
        const holding = all.filter((each) => id >= starts(each) && id < (each.end ?? Infinity));
        // And its pages begin no later than the window does.
        const late = holding.some(({ from, after }) => from > 0 && !(Number(after) < from));
        if (holding.length !== 1 || late) wrong.push(id);
      }
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('there are not many divisions in all: each may cost a page that comes twice', () => {
  let state = { windows: [whole], divided: 0 };
  for (let round = 0; round < 50; round += 1) {
    state = divideWindows(state, 1_000, 1_000_000);
    state.windows.splice(0, 1);
    if (state.windows.length === 0) state.windows.push(whole);
  }
  expect(state.divided).toBeLessThanOrEqual(4);
});
