import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bulletChart, bulletChartSvg } from './bulletChart.ts';

const tiers = [
  { at: 325, label: 'Gold 325', reached: true },
  { at: 925, label: 'Platinum 925', reached: false },
  { at: 3100, label: 'Diamond 3,100', reached: false },
  { at: 9000, label: 'Elite 9,000', reached: false },
];

/** What was drawn: every line with its label, in pixels. */
function drawn(svg: string) {
  const number = (text: string, name: string) =>
    Number(new RegExp(`${name}="([\\d.]+)"`).exec(text)?.[1]);
  const lines = [...svg.matchAll(/<line [^>]*>/g)].map(([line]) => number(line, 'x1'));
  const texts = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)<\/text>/g)].map(
    ([, x, y, label = '']) => ({ x: Number(x), y: Number(y), label }),
  );
  const bars = [...svg.matchAll(/<rect [^>]*>/g)].map(([rect]) => number(rect, 'width'));
  return { lines, labels: texts.slice(0, -1), value: texts[texts.length - 1], bars };
}

test('every threshold has a line and a label, and the value its own', () => {
  const { svg } = bulletChartSvg({ value: 410, valueLabel: '410', thresholds: tiers });
  const { lines, labels, value } = drawn(svg);
  expect(lines).toHaveLength(4);
  expect(labels.map(({ label }) => label).sort()).toEqual(tiers.map(({ label }) => label).sort());
  expect(value?.label).toBe('410');
});

test('the scale is linear: twice the points, twice the way', () => {
  const at = (points: number) => {
    const thresholds = [tiers[3]!, { at: points, label: 'x', reached: false }];
    const { lines } = drawn(bulletChartSvg({ value: 0, valueLabel: '0', thresholds }).svg);
    return Math.min(...lines);
  };
  const zero = 8;
  expect(at(4000) - zero).toBeCloseTo(2 * (at(2000) - zero), 0);
});

test('labels stay inside and never overlap, whatever the thresholds', () => {
  const threshold = fc.record({
    at: fc.integer({ min: 0, max: 100_000 }),
    label: fc.stringMatching(/^[A-Za-z0-9 ]{1,30}$/),
    reached: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(threshold, { maxLength: 6 }),
      fc.integer({ min: 0, max: 200_000 }),
      (thresholds, value) => {
        const chart = bulletChartSvg({ value, valueLabel: String(value), thresholds });
        const { labels, lines, bars } = drawn(chart.svg);
        const boxes = labels.map(({ x, y, label }) => ({
          left: x,
          right: x + label.length * 7.2,
          y,
        }));
        for (const [index, box] of boxes.entries()) {
          expect(box.right).toBeLessThanOrEqual(720);
          expect(box.y).toBeLessThan(chart.height);
          for (const other of boxes.slice(index + 1)) {
            const apart = box.y !== other.y || box.right <= other.left || other.right <= box.left;
            expect(apart).toBe(true);
          }
        }
        for (const x of lines) expect(x).toBeLessThanOrEqual(720);
        expect(Math.max(...bars)).toBeLessThanOrEqual(720);
      },
    ),
  );
});

test('names cannot break out of the drawing', () => {
  const label = '<script>"&';
  const { src } = bulletChart({
    value: 1,
    valueLabel: '1',
    thresholds: [{ at: 1, label, reached: true }],
  });
  expect(src.startsWith('data:image/svg+xml,')).toBe(true);
  const svg = decodeURIComponent(src.slice('data:image/svg+xml,'.length));
  expect(svg).toContain('&lt;script&gt;&quot;&amp;');
  expect(svg).not.toContain('<script');
});

test('without thresholds there is still the bar', () => {
  const { svg, height } = bulletChartSvg({ value: 0, valueLabel: '0', thresholds: [] });
  expect(drawn(svg).lines).toEqual([]);
  expect(height).toBeGreaterThan(0);
});
