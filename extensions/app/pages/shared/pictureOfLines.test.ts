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

const strokesOf = (color: string, picture = svg) =>
  picture.match(new RegExp(`<line[^>]*stroke="${color}"[^>]*>`, 'g')) ?? [];

test('a line is solid up to today and dashed after it, from the same point on', () => {
  const [, past, future] = strokesOf('#00738a');
  expect(past).toContain('x1="2%" y1="103" x2="51%" y2="34"');
  expect(past).not.toContain('dasharray');
  expect(future).toContain('x1="51%" y1="34" x2="98%" y2="138"');
  expect(future).toContain('stroke-dasharray');
});

test("a threshold is level and has its track's colour, with its name", () => {
  const [threshold] = strokesOf('#00738a');
  expect(threshold).toContain('x1="2%" y1="69" x2="98%" y2="69"');
  expect(svg).toContain('fill="#00738a" text-anchor="end">Gold &#38; 75<');
});

test('today and the evaluations are marked', () => {
  expect(strokesOf('#33475b')).toHaveLength(2);
  expect(svg).toContain('>Today<');
  expect(svg).toContain('>Dec 1<');
});

test('it is as wide as its place, and its words keep their size', () => {
  expect(svg).toContain('<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="196"');
  expect(svg).not.toContain('viewBox');
});

test('dots tell sources apart, bars stand on the ground, and no line leads over a change of source', () => {
  const points = [
    { day: '2026-09-01', value: 80, filled: true },
    { day: '2026-10-01', value: 100, filled: false, apart: true, bar: 50 },
    { day: '2026-11-01', value: 90, bar: 0 },
  ];
  const picture = decodeURIComponent(
    pictureOfLines({
      lines: [{ name: 'Total', points, thresholds: [] }],
      today: '2026-11-01',
      marks: [],
    }),
  );
  expect(strokesOf('#00738a', picture)).toEqual([expect.stringContaining('x2="98%"')]);
  expect(picture.match(/<circle[^>]*>/g)).toEqual([
    expect.stringMatching(/cx="2%" .*fill="#00738a"/),
    expect.stringMatching(/cx="49%" .*fill="#fff"/),
  ]);
  expect(picture.match(/<rect[^>]*>/g)).toEqual([
    '<rect x="48%" width="2%" y="103" height="69" fill="#cbd6e2"/>',
  ]);
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
