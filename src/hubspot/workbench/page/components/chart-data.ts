import type { ChartProps } from '@hubspot/ui-extensions';
import { ownValue } from 'hubspot-crm';

/** By place, not by name: a series may be called like the category's field, or `constructor`. */
export interface ChartRow {
  category: string | number;
  /** One for each series, in their order: null is a point without a value, undefined no point. */
  values: (number | null | undefined)[];
}

export interface ChartTable {
  /** One row for each value of the category axis. */
  rows: ChartRow[];
  /** The field of a point that holds its category. */
  categoryField: string;
  /** Names of the series, in the order in which the data has them. */
  series: string[];
  /** Those with a point that has no value: where it is, the line has a gap. */
  withGaps: Set<string>;
  /** True when the values run along the x axis: horizontal bars. */
  horizontal: boolean;
}

/** With both axes and their fields, which charts are drawn by. */
export type WholeChartProps = Pick<ChartProps, 'data' | 'axes' | 'options'>;

/** What is missing while an extension loads its data is nothing to draw, and no failure. */
export function wholeChart(props: Partial<WholeChartProps>): WholeChartProps {
  const { data, axes, options } = props;
  const axis = (given: Partial<ChartAxis> | undefined, fieldType: ChartAxis['fieldType']) => ({
    field: '',
    fieldType,
    ...given,
  });
  return {
    data: data ?? [],
    axes: { ...axes, x: axis(axes?.x, 'category'), y: axis(axes?.y, 'linear') },
    ...(options ? { options } : {}),
  };
}

type ChartAxis = ChartProps['axes']['x'];

/**
 * HubSpot's charts take one row for each point, and group by a field; a chart library takes one
 * row for each category with the series side by side.
 */
export function tabulate({ data, axes }: Pick<WholeChartProps, 'data' | 'axes'>): ChartTable {
  const points = Array.isArray(data) ? data : (data.data ?? []);
  const labels = Array.isArray(data) ? {} : (data.options?.propertyLabels ?? {});
  const label = (field: string, value: string | number | undefined) =>
    ownValue(ownValue(labels, field) ?? {}, String(value)) ?? value ?? '';
  const horizontal = axes.x.fieldType === 'linear' && axes.y.fieldType !== 'linear';
  const [category, measure] = horizontal ? [axes.y, axes.x] : [axes.x, axes.y];
  const group = axes.options?.groupFieldByColor;
  const rows = new Map<string, ChartRow>();
  const withGaps = new Set<string>();
  const series = new Map<string, number>();
  const isTime = category.fieldType === 'datetime';
  for (const point of isTime ? inOrder(points, category.field) : points) {
    const own = (field: string) => ownValue(point, field);
    const key = String(own(category.field));
    const shown = label(category.field, own(category.field));
    const row = rows.get(key) ?? { category: shown, values: [] };
    const name = group ? String(label(group, own(group))) : (measure.label ?? measure.field);
    const place = series.get(name) ?? series.size;
    series.set(name, place);
    const value = own(measure.field) as number | string | null | undefined;
    // What is no number has no place on the axis.
    if (value === null || value === undefined || value === '' || !Number.isFinite(Number(value))) {
      row.values[place] ??= null;
      withGaps.add(name);
    } else {
      // A category that is its own group has a bar in its own colour, not a second one next to it.
      row.values[place] = Number(value) + (row.values[place] ?? 0);
    }
    rows.set(key, row);
  }
  return {
    rows: [...rows.values()],
    categoryField: category.field,
    series: [...series.keys()],
    withGaps,
    horizontal,
  };
}

type Point = Extract<ChartProps['data'], unknown[]>[number];

/** Points with a time, the earliest first: time goes one way. Others that have a text come last. */
function inOrder(points: Point[], field: string): Point[] {
  return points
    .filter((it) => (ownValue(it, field) ?? '') !== '')
    .map((point) => ({ point, time: timeOf(ownValue(point, field)) ?? Infinity }))
    .sort((one, other) => (one.time === other.time ? 0 : one.time - other.time))
    .map(({ point }) => point);
}

/**
 * @param value milliseconds since 1970, as number or text, or an ISO 8601 date, if only a year.
 * @returns milliseconds since 1970; null for what is no time.
 */
export function timeOf(value: unknown): number | null {
  if (value === '') return null;
  if (isDay(value)) return Date.parse(value);
  const milliseconds = Number(value);
  const time = new Date(Number.isNaN(milliseconds) ? String(value) : milliseconds).getTime();
  return Number.isNaN(time) ? null : time;
}

/** A day, a month or a year without a time, which is the same one in every time zone. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value);
}

/** Marks that a browser draws at once, and a screen has room for. */
const mostMarks = 1_000;
const mostSeries = 50;

/** As much of a table as can be drawn: its first series, and categories evenly spread over all. */
export function drawable(table: ChartTable): ChartTable {
  const series = table.series.slice(0, mostSeries);
  const step = Math.ceil((table.rows.length * series.length) / mostMarks);
  return { ...table, series, rows: table.rows.filter((_, at) => step <= 1 || at % step === 0) };
}
