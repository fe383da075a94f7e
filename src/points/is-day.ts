import { toDay, toDayNumber } from './day.ts';
import type { Day } from './facts.ts';

/** Whether a text is an ISO calendar day that exists: 30 February would become another day. */
export function isDay(value: string): value is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && toDay(toDayNumber(value)) === value;
}
