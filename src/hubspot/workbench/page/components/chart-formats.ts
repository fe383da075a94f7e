import type { ChartProps } from '@hubspot/ui-extensions';
import { type ChartTable, isDay, timeOf } from './chart-data.ts';
import { useHost } from '../extension/host-context.ts';

export interface ChartFormats {
  /** Writes a value of the measured axis. */
  value: (value: unknown) => string;
  /** Writes a value of the other axis. */
  category: (value: unknown) => string;
}

type Axes = Pick<ChartProps, 'axes'>;

/** How a chart writes its values, in the user's language; days are those of the account. */
export function useChartFormats(props: Axes, table: ChartTable): ChartFormats {
  const { user, account } = useHost();
  return chartFormats(props, table, { language: user.language, timeZone: account.timeZone });
}

export function chartFormats(
  { axes: { x, y } }: Axes,
  { rows }: ChartTable,
  { language, timeZone }: { language: string; timeZone: string },
): ChartFormats {
  const number = new Intl.NumberFormat(language);
  const small = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const value = (given: unknown) => {
    if (typeof given !== 'number') return String(given);
    return (given !== 0 && Math.abs(given) < 0.01 ? small : number).format(given);
  };
  if (x.fieldType !== 'datetime' && y.fieldType !== 'datetime') return { value, category: String };
  const times = rows.map((row) => row.category);
  const ofDays = timeFormat(language, timeZone, { dateStyle: 'medium' });
  // Several points of one day would all be called the same.
  const isWithinDays = new Set(times.map(ofDays)).size < new Set(times).size;
  const withTime = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return { value, category: isWithinDays ? timeFormat(language, timeZone, withTime) : ofDays };
}

function timeFormat(language: string, timeZone: string, style: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(language, { ...style, timeZone });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return (value: unknown): string => {
    const time = timeOf(value);
    if (time === null) return String(value);
    return (isDay(value) ? day : format).format(time);
  };
}
