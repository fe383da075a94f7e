import { createDayReader } from '../hubspot/days.ts';

/** When weekly messages are sent, after midnight of Monday; in milliseconds. */
const morning = 7 * 60 * 60_000;
/** No day is longer; in milliseconds. */
const longestDay = 26 * 60 * 60_000;

/** The next Monday morning in the account's time zone, after an instant. */
export function nextDigest(now: Date, timeZone: string): Date {
  const { dayOf, nextMidnight } = createDayReader(timeZone);
  const isMonday = (midnight: Date) => new Date(`${dayOf(midnight)}T00:00:00Z`).getUTCDay() === 1;
  const morningOf = (midnight: Date) => new Date(midnight.getTime() + morning);
  // From a midnight that has passed: on a Monday the morning may still come.
  let midnight = nextMidnight(new Date(now.getTime() - longestDay));
  while (!isMonday(midnight) || morningOf(midnight) <= now) midnight = nextMidnight(midnight);
  return morningOf(midnight);
}
