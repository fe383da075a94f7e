import { expect, test } from 'vitest';
import { pictureOfLines } from './pictureOfLines.ts';

const svg = decodeURIComponent(
  pictureOfLines({
    lines: [
      {
        name: 'Total',
        points: [
          { day: '2026-10-01', value: 50 },
          { day: '2026-11-01', value: 100 },
          { day: '2026-12-01', value: 25 },
        ],
        thresholds: [{ at: 75, label: 'Gold & 75' }],
      },
      { name: 'Sourced', points: [{ day: '2026-11-01', value: 10 }], thresholds: [] },
    ],
    today: '2026-11-01',
    marks: [
      { day: '2026-11-01', label: 'Today' },
      { day: '2026-12-01', label: 'Dec 1' },
    ],
  }),
).replace('data:image/svg+xml,', '');

const pathsOf = (color: string) =>
  svg.match(new RegExp(`<path[^>]*stroke="${color}"[^>]*>`, 'g')) ?? [];

test('a line is solid up to today and dashed after it, from the same point on', () => {
  const [, past, future] = pathsOf('#00738a');
  expect(past).toMatch(/d="M8 103L\d+ 34"/);
  expect(past).not.toContain('dasharray');
  const today = /L(\d+ 34)"/.exec(past ?? '')?.[1];
  expect(future).toContain(`d="M${today}L432 138"`);
  expect(future).toContain('stroke-dasharray');
});

test("a threshold is level and has its track's colour, with its name", () => {
  const [threshold] = pathsOf('#00738a');
  expect(threshold).toContain('d="M8 69H432"');
  expect(svg).toContain('fill="#00738a" text-anchor="end">Gold &#38; 75<');
});

test('today and the evaluations are marked', () => {
  expect(pathsOf('#33475b')).toHaveLength(2);
  expect(svg).toContain('>Today<');
  expect(svg).toContain('>Dec 1<');
});

test('of thresholds that are too close for two names the highest has its own', () => {
  const thresholds = [120, 350, 120_000].map((at) => ({ at, label: `from ${at}` }));
  const points = [
    { day: '2026-11-01', value: 200_000 },
    { day: '2026-12-01', value: 100_000 },
  ];
  const picture = decodeURIComponent(
    pictureOfLines({
      lines: [{ name: 'Total', points, thresholds }],
      today: '2026-11-01',
      marks: [],
    }),
  );
  expect(picture.match(/>from \d+</g)).toEqual(['>from 350<', '>from 120000<']);
  expect(picture.match(/stroke-opacity/g)).toHaveLength(3);
});
