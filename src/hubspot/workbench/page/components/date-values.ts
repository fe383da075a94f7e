import type { BaseDate, DateInputProps } from '@hubspot/ui-extensions';
import { CalendarDate } from '@internationalized/date';

/** A day, or null for an object that is none. */
export function wholeDate(value: Partial<BaseDate> | null | undefined): BaseDate | null {
  const { year, month, date } = value ?? {};
  if (!isWhole(year) || !isWhole(month) || !isWhole(date)) return null;
  // Days that are not in the calendar, such as the 31st of June, are moved into it by the library.
  return year >= 1 && year <= 9999 ? { year, month, date } : null;
}

const isWhole = (value: number | undefined): value is number => Number.isInteger(value);

/** HubSpot counts months from 0, the calendar library from 1. */
export function toCalendarDate({ year, month, date }: BaseDate): CalendarDate {
  return new CalendarDate(year, month + 1, date);
}

export function fromCalendarDate({ year, month, day }: CalendarDate): BaseDate {
  return { year, month: month - 1, date: day };
}

const styles: Record<string, 'short' | 'medium' | 'long'> = {
  L: 'short',
  short: 'short',
  ll: 'medium',
  medium: 'medium',
  LL: 'long',
  long: 'long',
};

/** The text in `formattedDate`, in the user's language: of the day that the calendar shows. */
export function formatDate(
  value: BaseDate,
  format: NonNullable<DateInputProps['format']>,
  locale: string,
): string {
  const utc = toCalendarDate(value).toDate('UTC');
  if (format === 'YYYY-MM-DD' || format === 'standard') return utc.toISOString().slice(0, 10);
  const style = styles[format] ?? 'short';
  const options: Intl.DateTimeFormatOptions =
    style === 'short'
      ? { year: 'numeric', month: '2-digit', day: '2-digit' }
      : { dateStyle: style };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(utc);
}
