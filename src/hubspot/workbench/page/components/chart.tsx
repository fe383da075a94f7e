import type { BarChartProps, LineChartProps } from '@hubspot/ui-extensions';
import { type ReactNode, useState } from 'react';
import {
  Bar,
  CartesianGrid,
  LabelList,
  Legend,
  Line,
  BarChart as RechartsBarChart,
  LineChart as RechartsLineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { type ChartFormats, useChartFormats } from './chart-formats.ts';
import { assignColors } from './chart-colors.ts';
import { type ChartTable, tabulate, wholeChart, type WholeChartProps } from './chart-data.ts';

/** Pixels; HubSpot draws its charts in one height. */
const height = 320;

/** Room for labels at the edge of the drawing, in pixels. */
const margin = { top: 16, right: 32, bottom: 10, left: 8 };

export function BarChart(given: BarChartProps) {
  const props = wholeChart(given);
  const table = tabulate(props);
  const colors = colorsOf(props, table);
  const formats = useChartFormats(props);
  const [width, setWidth] = useState(0);
  const grouped = props.axes.options?.groupFieldByColor;
  // Grouped by the category itself there is one bar for each category: they share one place.
  const stacked = props.axes.options?.stacking === true || grouped === table.categoryField;
  return (
    <ChartFrame {...props} table={table} onWidth={setWidth}>
      <RechartsBarChart
        data={table.rows}
        layout={table.horizontal ? 'vertical' : 'horizontal'}
        accessibilityLayer={false}
        margin={margin}
        maxBarSize={64}
      >
        {chartParts(props, table, formats, width)}
        {table.series.map((name) => (
          <Bar
            key={name}
            dataKey={name}
            fill={colors.get(name) ?? ''}
            isAnimationActive={false}
            {...(stacked ? { stackId: 'stack' } : {})}
          >
            {hasLabels(props, table) && <LabelList dataKey={name} />}
          </Bar>
        ))}
      </RechartsBarChart>
    </ChartFrame>
  );
}

export function LineChart(given: LineChartProps) {
  const props = wholeChart(given);
  const table = tabulate(props);
  const colors = colorsOf(props, table);
  const formats = useChartFormats(props);
  const [width, setWidth] = useState(0);
  return (
    <ChartFrame {...props} table={table} onWidth={setWidth}>
      <RechartsLineChart data={table.rows} accessibilityLayer={false} margin={margin}>
        {chartParts(props, table, formats, width)}
        {table.series.map((name) => (
          <Line
            key={name}
            dataKey={name}
            stroke={colors.get(name) ?? ''}
            strokeWidth={2}
            isAnimationActive={false}
            // A series without a point for a category goes on; one without its value has a gap.
            dot={table.rows.length <= mostMarked}
            connectNulls={!table.withGaps.has(name)}
          >
            {hasLabels(props, table) && <LabelList dataKey={name} position="top" />}
          </Line>
        ))}
      </RechartsLineChart>
    </ChartFrame>
  );
}

/** Points that are marked and labelled each: of more, marks would cover the line, and take seconds. */
const mostMarked = 300;

function hasLabels({ options }: WholeChartProps, { rows }: ChartTable): boolean {
  return options?.showDataLabels === true && rows.length <= mostMarked;
}

function colorsOf(props: WholeChartProps, table: ChartTable): Map<string, string> {
  const first = props.options?.colorList ?? props.options?.colors;
  return assignColors(table.series, props.axes.options?.colors, first);
}

/** The axes, grid, legend and tooltip that both kinds of chart share. */
function chartParts(
  props: WholeChartProps,
  table: ChartTable,
  formats: ChartFormats,
  width: number,
) {
  const { x, y } = props.axes;
  const labels = labelsOf(table, formats, width);
  const category = {
    type: 'category' as const,
    dataKey: table.categoryField,
    tickFormatter: formats.category,
  };
  const measure = { type: 'number' as const, tickFormatter: formats.value };
  return (
    <>
      <CartesianGrid
        strokeDasharray="3 3"
        vertical={table.horizontal}
        horizontal={!table.horizontal}
      />
      <XAxis
        {...(table.horizontal ? { interval: 'equidistantPreserveStart', height: 44 } : labels)}
        {...(table.horizontal ? measure : category)}
        label={{ value: x.label ?? x.field, position: 'insideBottom', offset: -4 }}
      />
      <YAxis
        {...(table.horizontal ? category : measure)}
        label={{ value: y.label ?? y.field, angle: -90, position: 'insideLeft' }}
        width={table.horizontal ? 120 : 72}
      />
      {props.options?.showLegend && (
        <Legend
          verticalAlign="top"
          itemSorter={null}
          formatter={(name) => <span className="hs-chart-legend">{name}</span>}
        />
      )}
      {props.options?.showTooltips && (
        <Tooltip
          formatter={formats.value}
          labelFormatter={formats.category}
          isAnimationActive={false}
        />
      )}
    </>
  );
}

/** Categories that all have their label, whatever the width. */
const few = 8;
/** Pixels of a character of a label, and between two labels. */
const character = 7;
const between = 12;

/** How the categories are named: all while there is room, few of them aslant, of many some. */
function labelsOf(table: ChartTable, { category }: ChartFormats, width: number) {
  const texts = table.rows.map((row) => category(row[table.categoryField]));
  const longest = Math.max(0, ...texts.map((it) => it.length * character));
  const room = width - margin.left - margin.right - 72;
  if (texts.length * (longest + between) <= room) return { interval: 0, height: 44 } as const;
  if (texts.length > few) return { interval: 'equidistantPreserveStart', height: 44 } as const;
  const height = 44 + Math.min(longest, 140) * 0.6;
  return { interval: 0, angle: -35, textAnchor: 'end', height } as const;
}

function ChartFrame(
  props: WholeChartProps & {
    table: ChartTable;
    /** Told of the width of the drawing, in pixels. */
    onWidth: (width: number) => void;
    children: ReactNode;
  },
) {
  const { axes, options, table, onWidth, children } = props;
  const name =
    options?.title ?? `${axes.y.label ?? axes.y.field} by ${axes.x.label ?? axes.x.field}`;
  return (
    <figure className="hs-chart">
      {options?.title && <figcaption>{options.title}</figcaption>}
      <div role="img" aria-label={`${name}: ${table.series.join(', ')}`}>
        <ResponsiveContainer width="100%" height={height} onResize={(width) => onWidth(width)}>
          {children}
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
