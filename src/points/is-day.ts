import * as z from 'zod/mini';
import type { Day } from './facts.ts';

const calendarDay = z.iso.date();

/** Whether a text is an ISO calendar day that exists. */
export function isDay(value: string): value is Day {
  return calendarDay.safeParse(value).success;
}
