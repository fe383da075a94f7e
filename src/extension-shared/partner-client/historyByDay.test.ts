import { expect, test } from 'vitest';
import { historyByDay } from './historyByDay.ts';

test('days are newest first, and a track keeps its value until it changes', () => {
  expect(
    historyByDay([
      { on: '2026-01-01', track: 'sold', points: 10 },
      { on: '2026-02-01', track: 'managed', points: 3 },
      { on: '2026-03-01', track: 'sold', points: 8 },
      { on: '2026-03-01', track: 'sold', points: 7 },
      { on: '2026-03-01', track: 'managed', points: 4 },
    ]),
  ).toEqual([
    { on: '2026-03-01', sold: 7, managed: 4 },
    { on: '2026-02-01', sold: 10, managed: 3 },
    { on: '2026-01-01', sold: 10, managed: null },
  ]);
});
