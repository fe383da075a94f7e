import { createDayReader } from '../hubspot/days.ts';

/** When weekly messages are sent, after midnight of Monday; in milliseconds. */
const morning = 7 * 60 * 60_000;

/** The next Monday morning in the account's time zone, after an instant. */
export function nextDigest(now: Date, timeZone: string): Date {
  const { dayOf, nextMidnight } = createDayReader(timeZone);
  let midnight = nextMidnight(now);
  while (new Date(`${dayOf(midnight)}T00:00:00Z`).getUTCDay() !== 1) {
    midnight = nextMidnight(midnight);
  }
  return new Date(midnight.getTime() + morning);
}
