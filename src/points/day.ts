import type { Day } from './facts.ts';

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar; an integer, so that windows compare as
 * numbers.
 */
export type DayNumber = number;

/**
 * Before and after every day that an ISO calendar day can name: entries without a known start or
 * end.
 */
export const alwaysBefore: DayNumber = -1_000_000;
export const never: DayNumber = 4_000_000;

const lastYear = 9999;

function fromParts(year: number, month: number, day: number): DayNumber {
  // Years are counted from March, so that the leap day is the last day of a year.
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + (yearOfEra >> 2) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

interface Parts {
  year: number;
  month: number;
  day: number;
}

function toParts(number: DayNumber): Parts {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

function digitsOf(day: Day, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + day.charCodeAt(at) - 48;
  return value;
}

/** Reads a day that the facts schema has accepted; anything else gives a meaningless number. */
export function toDayNumber(day: Day): DayNumber {
  return fromParts(digitsOf(day, 0, 4), digitsOf(day, 5, 7), digitsOf(day, 8, 10));
}

/** The days last written, each at the last bits of its number: entries of an account share few days. */
const written = new Array<{ number: DayNumber; day: Day } | undefined>(4096);

/** The ISO day, or null for a day that no ISO calendar day names (always, never). */
export function toDay(number: DayNumber): Day | null {
  if (number <= alwaysBefore || number >= never) return null;
  const place = number & (written.length - 1);
  const known = written[place];
  if (known?.number === number) return known.day;
  const { year, month, day } = toParts(number);
  const text = [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
  written[place] = { number, day: text };
  return text;
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

/**
 * The same day of the month, `months` later (or earlier, when negative); the last day of a month
 * that has no such day: 2024-02-29 plus 12 months is 2025-02-28. `never` after the year 9999.
 */
export function addMonths(number: DayNumber, months: number): DayNumber {
  const { year, month, day } = toParts(number);
  const monthsSinceYearZero = year * 12 + month - 1 + months;
  const newYear = Math.floor(monthsSinceYearZero / 12);
  if (newYear > lastYear) return never;
  const newMonth = monthsSinceYearZero - newYear * 12 + 1;
  const first = fromParts(newYear, newMonth, 1);
  const last = day <= 28 ? day : fromParts(newYear, newMonth + 1, 1) - first;
  return first + Math.min(day, last) - 1;
}

/** `addMonths` on ISO days, for days whose result is in the years 0 to 9999. */
export function addMonthsToDay(day: Day, months: number): Day {
  return toDay(addMonths(toDayNumber(day), months)) ?? '9999-12-31';
}

/** The day `days` later (or earlier, when negative). */
export function addDaysToDay(day: Day, days: number): Day {
  return toDay(toDayNumber(day) + days) ?? '9999-12-31';
}
