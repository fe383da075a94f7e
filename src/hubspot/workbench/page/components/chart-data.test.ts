import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignColors, chartColors } from './chart-colors.ts';
import { drawable, tabulate } from './chart-data.ts';
import { chartFormats } from './chart-formats.ts';
import { shortened, valuesWidth } from './chart-labels.ts';

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
        const drawn = rows.flatMap((it) => series.map((_, at) => it.values[at] ?? 0));
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
    expect(rows.map((it) => [it.category, ...it.values])).toEqual([
      ['2026-03-01', null],
      [Date.UTC(2026, 2, 5), null],
      ['2026-03-09', 3],
      ['soon', 4],
    ]);
    expect([...withGaps]).toEqual(['Points']);
  });

  it('takes any name for a series: that of the category, and what every object has', () => {
    const names = ['month', 'constructor', '__proto__', 'toString', 'a.b', 'category'];
    const data = names.map((track, at) => ({ month: 'May', track, points: at + 1 }));
    const axes = { x, y, options: { groupFieldByColor: 'track' } };
    expect(tabulate({ data, axes })).toMatchObject({
      rows: [{ category: 'May', values: [1, 2, 3, 4, 5, 6] }],
      series: names,
    });
  });

  it('shows the labels that the extension gives for values', () => {
    const data = {
      data: [{ month: '05', track: 's', points: 3 }],
      options: { propertyLabels: { month: { '05': 'May' }, track: { s: 'Sold' } } },
    };
    const axes = { x, y, options: { groupFieldByColor: 'track' } };
    expect(tabulate({ data, axes })).toMatchObject({
      rows: [{ category: 'May', values: [3] }],
      series: ['Sold'],
    });
  });
});

describe('a chart of more than a browser can draw', () => {
  it('has categories that are evenly spread, and its first series', () => {
    const data = Array.from({ length: 10_000 }, (_, at) => ({ month: `m${at}`, points: at }));
    const { rows } = drawable(tabulate({ data, axes: { x, y } }));
    expect(rows).toHaveLength(1_000);
    expect(rows[999]).toEqual({ category: 'm9990', values: [9_990] });
    const axes = { x: { ...x, field: 'none' }, y, options: { groupFieldByColor: 'month' } };
    const groups = drawable(tabulate({ data, axes }));
    expect([groups.series.length, groups.rows.length]).toEqual([50, 1]);
    const few = tabulate({ data: data.slice(0, 1_000), axes: { x, y } });
    expect(drawable(few)).toEqual(few);
  });
});

describe('what stands at the axes', () => {
  const reader = { language: 'en', timeZone: 'America/New_York' };
  const axes = { x: { ...x, fieldType: 'datetime' as const }, y };
  const named = (...months: (string | number)[]) => {
    const table = tabulate({ data: months.map((month) => ({ month, points: 1 })), axes });
    const { category } = chartFormats({ axes }, table, reader);
    return table.rows.map((it) => category(it.category).replaceAll('\u202f', ' '));
  };

  it('is the day that the extension says, whatever the time zone, and a year is one', () => {
    expect(named('2026-03-01', '2026-03')).toEqual(['Mar 1, 2026', 'Mar 1, 2026']);
    expect(named('2024', '2025')).toEqual(['Jan 1, 2024', 'Jan 1, 2025']);
    expect(named(Date.UTC(2026, 2, 1))).toEqual(['Feb 28, 2026']);
  });

  it('has the time where several points are of one day', () => {
    expect(named('2026-03-01T15:00:00Z', '2026-03-01T17:30:00Z')).toEqual([
      'Mar 1, 2026, 10:00 AM',
      'Mar 1, 2026, 12:30 PM',
    ]);
  });

  it('has room for large values, digits of small ones, and an end of long names', () => {
    const table = tabulate({ data: [{ month: 'May', points: 2.5e15 }], axes: { x, y } });
    const formats = chartFormats({ axes: { x, y } }, table, reader);
    expect(formats.value(0.00002)).toBe('0.00002');
    expect(formats.value(1234.5)).toBe('1,234.5');
    expect(valuesWidth(table, formats)).toBeGreaterThan(21 * 7);
    expect(shortened('A'.repeat(40))).toBe(`${'A'.repeat(23)}…`);
  });
});

describe('assignColors', () => {
  it('takes no colour that HubSpot does not name', () => {
    const other = '#0f0' as 'green';
    const colors = assignColors(['a', 'b'], { a: other }, [other]);
    expect([...colors.values()]).toEqual([chartColors.orange, chartColors.aqua]);
  });

  it('takes the chosen colours, then the list, and repeats none while there are others', () => {
    const colors = assignColors(['a', 'b', 'c'], { b: 'green' }, ['purple']);
    expect(colors.get('a')).toBe(chartColors.purple);
    expect(colors.get('b')).toBe(chartColors.green);
    expect(new Set(colors.values()).size).toBe(3);
  });
});
