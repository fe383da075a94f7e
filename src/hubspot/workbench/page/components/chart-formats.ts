import type { ChartProps } from '@hubspot/ui-extensions';
import { timeOf } from './chart-data.ts';
import { useHost } from '../extension/host-context.ts';

export interface ChartFormats {
  /** Writes a value of the measured axis. */
  value: (value: unknown) => string;
  /** Writes a value of the other axis. */
  category: (value: unknown) => string;
}

/** How a chart writes its values, in the user's language; days are those of the account. */
export function useChartFormats({ axes }: Pick<ChartProps, 'axes'>): ChartFormats {
  const { user, account } = useHost();
  const number = new Intl.NumberFormat(user.language);
  const date = new Intl.DateTimeFormat(user.language, {
    dateStyle: 'medium',
    timeZone: account.timeZone,
  });
  const { x, y } = axes;
  return {
    value: (value: unknown) => (typeof value === 'number' ? number.format(value) : String(value)),
    category: (value: unknown) =>
      x.fieldType === 'datetime' || y.fieldType === 'datetime'
        ? formatTime(value, date)
        : String(value),
  };
}

function formatTime(value: unknown, format: Intl.DateTimeFormat): string {
  const time = timeOf(value);
  return time === null ? String(value) : format.format(time);
}
