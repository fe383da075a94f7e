import { type CalendarDate, fromDate, parseDate, toCalendarDate } from '@internationalized/date';

/** One end of a period: the day that people read, and the moments in which it begins and ends. */
export interface PeriodEnd {
  day: CalendarDate;
  /** Epoch milliseconds; the same for a moment, the whole day apart for a day. */
  begins: number;
  ends: number;
}

/**
 * The end of a period from a property's value: a `date` is a day, written as midnight UTC; a
 * `datetime` is a moment, on that day which it is in the account's time zone.
 *
 * @returns null for a value that is none.
 */
export function periodEndOf(
  value: string | null,
  type: string,
  timeZone: string,
): PeriodEnd | null {
  if (value === null || value === '') return null;
  // HubSpot writes instants in ISO, or as milliseconds since 1970.
  const instant = new Date(/^-?\d+$/.test(value) ? Number(value) : value);
  if (Number.isNaN(instant.getTime())) return null;
  if (type !== 'date') {
    const moment = instant.getTime();
    return { day: toCalendarDate(fromDate(instant, timeZone)), begins: moment, ends: moment };
  }
  const day = parseDate(instant.toISOString().slice(0, 10));
  const startOf = (date: CalendarDate) => date.toDate(timeZone).getTime();
  return { day, begins: startOf(day), ends: startOf(day.add({ days: 1 })) };
}

export interface Deadline {
  status: 'coming' | 'running' | 'passed';
  /** How much of the time is over, from 0 to 1. */
  share: number;
  /** Whole days of the calendar from today: to the start while it is coming, else to the end. */
  days: number;
}

/** The state of a period; on the day of its end it is still running. */
export function deadlineOf(
  start: PeriodEnd,
  end: PeriodEnd,
  now: Date,
  timeZone: string,
): Deadline {
  const moment = now.getTime();
  const today = toCalendarDate(fromDate(now, timeZone));
  // The end first: a period that ends before it starts is over when its end is.
  if (moment >= end.ends) return { status: 'passed', share: 1, days: daysBetween(today, end.day) };
  if (moment < start.begins) {
    return { status: 'coming', share: 0, days: daysBetween(today, start.day) };
  }
  const share = (moment - start.begins) / (end.ends - start.begins);
  return { status: 'running', share, days: daysBetween(today, end.day) };
}

function daysBetween(one: CalendarDate, other: CalendarDate): number {
  const number = ({ year, month, day }: CalendarDate) => Date.UTC(year, month - 1, day);
  return (number(other) - number(one)) / 86_400_000;
}
