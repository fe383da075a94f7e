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
import {
  type ChartRow,
  type ChartTable,
  drawable,
  tabulate,
  wholeChart,
  type WholeChartProps,
} from './chart-data.ts';
import { labelsOf, longestValue, margin, shortened, valuesWidth } from './chart-labels.ts';
import { useTexts } from './host-texts.ts';

/** Pixels; HubSpot draws its charts in one height. */
const height = 320;

export function BarChart(given: BarChartProps) {
  const props = wholeChart(given);
  const whole = tabulate(props);
  const table = drawable(whole);
  const colors = colorsOf(props, table);
  const formats = useChartFormats(props, table);
  const [width, setWidth] = useState(0);
  const grouped = props.axes.options?.groupFieldByColor;
  // Grouped by the category itself there is one bar for each category: they share one place.
  const stacked = props.axes.options?.stacking === true || grouped === table.categoryField;
  return (
    <ChartFrame {...props} whole={whole} table={table} formats={formats} onWidth={setWidth}>
      <RechartsBarChart
        data={table.rows}
        layout={table.horizontal ? 'vertical' : 'horizontal'}
        accessibilityLayer={false}
        margin={margin}
        maxBarSize={64}
      >
        {chartParts(props, table, formats, width)}
        {table.series.map((name, at) => (
          <Bar
            key={name}
            name={name}
            dataKey={valueAt(at)}
            fill={colors.get(name) ?? ''}
            isAnimationActive={false}
            {...(stacked ? { stackId: 'stack' } : {})}
          >
            {hasLabels(props, table) && (
              <LabelList dataKey={valueAt(at)} formatter={formats.value} />
            )}
          </Bar>
        ))}
      </RechartsBarChart>
    </ChartFrame>
  );
}

export function LineChart(given: LineChartProps) {
  const props = wholeChart(given);
  const whole = tabulate(props);
  const table = drawable(whole);
  const colors = colorsOf(props, table);
  const formats = useChartFormats(props, table);
  const [width, setWidth] = useState(0);
  return (
    <ChartFrame {...props} whole={whole} table={table} formats={formats} onWidth={setWidth}>
      <RechartsLineChart data={table.rows} accessibilityLayer={false} margin={margin}>
        {chartParts(props, table, formats, width, true)}
        {table.series.map((name, at) => (
          <Line
            key={name}
            name={name}
            dataKey={valueAt(at)}
            stroke={colors.get(name) ?? ''}
            strokeWidth={2}
            isAnimationActive={false}
            // A series without a point for a category goes on; one without its value has a gap.
            dot={table.rows.length <= mostMarked}
            connectNulls={!table.withGaps.has(name)}
          >
            {hasLabels(props, table) && (
              <LabelList dataKey={valueAt(at)} position="top" formatter={formats.value} />
            )}
          </Line>
        ))}
      </RechartsLineChart>
    </ChartFrame>
  );
}

const valueAt = (place: number) => (row: ChartRow) => row.values[place];
const categoryOf = (row: ChartRow) => row.category;

/** Pixels between an axis and the first point, so that a narrow chart keeps room for the others. */
const mostInside = 24;

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
  /** The first and the last category are at the edges of the drawing. */
  isToEdges = false,
) {
  const { x, y } = props.axes;
  // The value above the first point would lie across the axis.
  const isOver = isToEdges && hasLabels(props, table);
  const inside = isOver ? Math.min(longestValue(table, formats) / 2, mostInside) : 0;
  const labels = labelsOf(table, formats, width, { isTo: isToEdges, inside });
  const category = {
    type: 'category' as const,
    dataKey: categoryOf,
    tickFormatter: (value: unknown) => shortened(formats.category(value)),
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
        width={table.horizontal ? 120 : valuesWidth(table, formats)}
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

const sizeOf = ({ rows, series }: ChartTable) => rows.length * series.length;

function ChartFrame(
  props: WholeChartProps & {
    table: ChartTable;
    /** Of which the table may be a part. */
    whole: ChartTable;
    formats: ChartFormats;
    /** Told of the width of the drawing, in pixels. */
    onWidth: (width: number) => void;
    children: ReactNode;
  },
) {
  const { axes, options, table, whole, formats, onWidth, children } = props;
  const texts = useTexts();
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
      {sizeOf(table) < sizeOf(whole) && (
        <p className="hs-chart-part">
          {texts.partOfChart(formats.value(sizeOf(table)), formats.value(sizeOf(whole)))}
        </p>
      )}
    </figure>
  );
}
