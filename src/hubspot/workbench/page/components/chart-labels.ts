import type { ChartTable } from './chart-data.ts';
import type { ChartFormats } from './chart-formats.ts';

/** Room for labels at the edge of the drawing, in pixels. */
export const margin = { top: 16, right: 32, bottom: 10, left: 8 };

/** Pixels of a character of a label, and between two labels. */
const character = 7;
const between = 12;
/** Pixels that the axis of the values has at least. */
const leastWidth = 72;

/** Room for the longest of the values, in pixels. */
export function valuesWidth(table: ChartTable, formats: ChartFormats): number {
  return Math.max(leastWidth, longestValue(table, formats) + 2 * between);
}

/** The width of the longest of the values, in pixels. */
export function longestValue({ rows, series }: ChartTable, { value }: ChartFormats): number {
  const values = rows.flatMap((row) => series.map((_, at) => row.values[at] ?? 0));
  return Math.max(0, ...values.map((it) => value(it).length)) * character;
}

/** Categories that all have their label, whatever the width. */
const few = 8;
/** Characters; the rest of a longer label is in the tooltip. */
const longestLabel = 24;

export function shortened(text: string): string {
  return text.length > longestLabel ? `${text.slice(0, longestLabel - 1)}…` : text;
}

/**
 * How the categories are named: all while there is room, few of them aslant, of many some.
 *
 * @param edge.isTo whether the first and the last category are at the edges of the drawing.
 * @param edge.inside pixels that they are away from them all the same.
 */
export function labelsOf(
  table: ChartTable,
  { category }: ChartFormats,
  width: number,
  edge: { isTo: boolean; inside: number },
) {
  const texts = table.rows.map((row) => shortened(category(row.category)));
  const longest = Math.max(0, ...texts.map((it) => it.length * character));
  const room = width - margin.left - margin.right - leastWidth;
  const { isTo, inside } = edge;
  const outside = (space: number) => (isTo ? Math.max(inside, longest / 2 - space) : 0);
  const level = {
    height: 44,
    padding: { left: outside(margin.left + leastWidth), right: outside(margin.right) },
  };
  if (texts.length * (longest + between) <= room) return { interval: 0, ...level } as const;
  if (texts.length > few) return { interval: 'equidistantPreserveStart', ...level } as const;
  const height = 44 + Math.min(longest, 140) * 0.6;
  const padding = { left: inside, right: inside };
  return { interval: 0, angle: -35, textAnchor: 'end', height, padding } as const;
}
