import * as z from 'zod';
import type { PropertyTypes } from '../model/property-types.ts';
import type { SetAsideReason } from './values.ts';

const isoDay = z.iso.date();
const isoInstant = z.iso.datetime({ offset: true });
// HubSpot began in 2006; a date outside of these years is a slip, such as seconds for milliseconds.
const firstDay = '2000-01-01';
const lastDay = '2099-12-31';

/**
 * Reads HubSpot's dates as ISO days. HubSpot writes an ISO day, an ISO instant or epoch milliseconds.
 * A property of type `date` is a day by itself (its instants are midnight UTC); a `datetime` is an
 * instant, and its day is the day in the account's time zone.
 *
 * @param timeZone IANA name of the account's time zone.
 */
export function createDayReader(timeZone: string) {
  const inAccount = dayFormat(timeZone);
  // Made once: an account has a million values of them, and a schema takes longer than a value.
  const [dayInUtc, dayInAccount] = [daySchema(dayFormat('UTC')), daySchema(inAccount)];

  return {
    /** The day of an instant in the account's time zone. */
    dayOf: (instant: Date): string => inAccount.format(instant),

    /** The first instant of the day after an instant, in the account's time zone; to the minute. */
    nextMidnight: (instant: Date): Date => {
      const today = inAccount.format(instant);
      const minute = Math.floor(instant.getTime() / 60_000);
      // A day has at most 25 hours; time zones differ by whole minutes.
      let [before, after] = [minute, minute + 25 * 60];
      while (after - before > 1) {
        const middle = Math.floor((before + after) / 2);
        if (inAccount.format(middle * 60_000) === today) before = middle;
        else after = middle;
      }
      return new Date(after * 60_000);
    },

    /** Schema of a value of a property of the given type: `date` or `datetime`. */
    day: (propertyType: string | undefined) => (propertyType === 'date' ? dayInUtc : dayInAccount),
  };
}

function daySchema(format: Intl.DateTimeFormat) {
  return z
    .string()
    .trim()
    .transform((text, context) => {
      const problem = (message: SetAsideReason) => {
        context.addIssue({ code: 'custom', message });
        return z.NEVER;
      };
      if (isoDay.safeParse(text).success) return withinRange(text) ?? problem('dateOutOfRange');
      const instant = readInstant(text);
      if (instant === undefined) return problem('notADate');
      return withinRange(format.format(instant)) ?? problem('dateOutOfRange');
    });
}

export type DayReader = ReturnType<typeof createDayReader>;

/** What parsing days needs to know of the account. */
export interface DayContext {
  types: PropertyTypes;
  days: DayReader;
}

/** An ISO instant or epoch milliseconds; undefined when it is neither. */
export function readInstant(text: string): Date | undefined {
  if (isoInstant.safeParse(text).success) return new Date(text);
  // No Date is further than this from 1970.
  return /^-?\d{1,15}$/.test(text) ? new Date(Number(text)) : undefined;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Swedish writes dates as ISO does. Kept, as a format takes a millisecond to make. */
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const kept = dayFormats.get(timeZone);
  if (kept) return kept;
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  dayFormats.set(timeZone, format);
  return format;
}

function withinRange(day: string): string | undefined {
  return day.length === firstDay.length && day >= firstDay && day <= lastDay ? day : undefined;
}
