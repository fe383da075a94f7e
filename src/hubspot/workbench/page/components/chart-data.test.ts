import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignColors, chartColors } from './chart-colors.ts';
import { tabulate } from './chart-data.ts';

const x = { field: 'month', fieldType: 'category' as const };
const y = { field: 'points', fieldType: 'linear' as const, label: 'Points' };

describe('tabulate', () => {
  it('keeps the sum of what it is given, grouped or not', () => {
    const row = fc.record({
      month: fc.constantFrom('January', 'February', 'March'),
      track: fc.constantFrom('sold', 'managed'),
      points: fc.nat(1000),
    });
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), (data, grouped) => {
        const axes = { x, y, ...(grouped ? { options: { groupFieldByColor: 'track' } } : {}) };
        const { rows, series } = tabulate({ data, axes });
        const drawn = rows.flatMap((it) => series.map((name) => Number(it[name] ?? 0)));
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
        expect(sum(drawn)).toBe(sum(data.map((it) => it.points)));
        expect(rows).toHaveLength(new Set(data.map((it) => it.month)).size);
      }),
    );
  });

  it('draws lying bars when the values run along the x axis', () => {
    const table = tabulate({ data: [{ month: 'May', points: 3 }], axes: { x: y, y: x } });
    expect(table).toMatchObject({ horizontal: true, categoryField: 'month', series: ['Points'] });
  });

  it('puts times in their order, leaves out points without one, and takes no text for a number', () => {
    const axes = { x: { ...x, fieldType: 'datetime' as const }, y };
    const at = (month: unknown, points: unknown) => ({ month, points }) as { month: string };
    const data = [
      at('2026-03-09', 3),
      at('soon', 4),
      at(null, 9),
      at('', 9),
      at('2026-03-01', 'many'),
      at(Date.UTC(2026, 2, 5), Infinity),
    ];
    const { rows, withGaps } = tabulate({ data, axes });
    expect(rows.map((it) => [it['month'], it['Points']])).toEqual([
      ['2026-03-01', null],
      [Date.UTC(2026, 2, 5), null],
      ['2026-03-09', 3],
      ['soon', 4],
    ]);
    expect([...withGaps]).toEqual(['Points']);
  });

  it('shows the labels that the extension gives for values', () => {
    const data = {
      data: [{ month: '05', track: 's', points: 3 }],
      options: { propertyLabels: { month: { '05': 'May' }, track: { s: 'Sold' } } },
    };
    const axes = { x, y, options: { groupFieldByColor: 'track' } };
    expect(tabulate({ data, axes })).toMatchObject({
      rows: [{ month: 'May', Sold: 3 }],
      series: ['Sold'],
    });
  });
});

describe('assignColors', () => {
  it('takes the chosen colours, then the list, and repeats none while there are others', () => {
    const colors = assignColors(['a', 'b', 'c'], { b: 'green' }, ['purple']);
    expect(colors.get('a')).toBe(chartColors.purple);
    expect(colors.get('b')).toBe(chartColors.green);
    expect(new Set(colors.values()).size).toBe(3);
  });
});
