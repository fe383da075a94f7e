import type { BarChartProps, LineChartProps } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
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
  const grouped = props.axes.options?.groupFieldByColor;
  // Grouped by the category itself there is one bar for each category: they share one place.
  const stacked = props.axes.options?.stacking === true || grouped === table.categoryField;
  return (
    <ChartFrame {...props} table={table}>
      <RechartsBarChart
        data={table.rows}
        layout={table.horizontal ? 'vertical' : 'horizontal'}
        accessibilityLayer={false}
        margin={margin}
        maxBarSize={64}
      >
        {chartParts(props, table, formats)}
        {table.series.map((name) => (
          <Bar
            key={name}
            dataKey={name}
            fill={colors.get(name) ?? ''}
            isAnimationActive={false}
            {...(stacked ? { stackId: 'stack' } : {})}
          >
            {props.options?.showDataLabels && <LabelList dataKey={name} />}
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
  return (
    <ChartFrame {...props} table={table}>
      <RechartsLineChart data={table.rows} accessibilityLayer={false} margin={margin}>
        {chartParts(props, table, formats)}
        {table.series.map((name) => (
          <Line
            key={name}
            dataKey={name}
            stroke={colors.get(name) ?? ''}
            strokeWidth={2}
            isAnimationActive={false}
            connectNulls
          >
            {props.options?.showDataLabels && <LabelList dataKey={name} position="top" />}
          </Line>
        ))}
      </RechartsLineChart>
    </ChartFrame>
  );
}

function colorsOf(props: WholeChartProps, table: ChartTable): Map<string, string> {
  const first = props.options?.colorList ?? props.options?.colors;
  return assignColors(table.series, props.axes.options?.colors, first);
}

/** The axes, grid, legend and tooltip that both kinds of chart share. */
function chartParts(props: WholeChartProps, table: ChartTable, formats: ChartFormats) {
  const { x, y } = props.axes;
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
        interval="equidistantPreserveStart"
        {...(table.horizontal ? measure : category)}
        label={{ value: x.label ?? x.field, position: 'insideBottom', offset: -4 }}
        height={44}
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

function ChartFrame(props: WholeChartProps & { table: ChartTable; children: ReactNode }) {
  const { axes, options, table, children } = props;
  const name =
    options?.title ?? `${axes.y.label ?? axes.y.field} by ${axes.x.label ?? axes.x.field}`;
  return (
    <figure className="hs-chart">
      {options?.title && <figcaption>{options.title}</figcaption>}
      <div role="img" aria-label={`${name}: ${table.series.join(', ')}`}>
        <ResponsiveContainer width="100%" height={height}>
          {children}
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
