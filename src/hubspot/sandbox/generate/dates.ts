import type { Random } from './random.ts';

export const dayLength = 86_400_000;

/** Epoch milliseconds of midnight UTC of a day `YYYY-MM-DD`, moved by a number of days. */
export function midnight(day: string, movedBy = 0): number {
  return Date.parse(`${day}T00:00:00.000Z`) + movedBy * dayLength;
}

/** Epoch milliseconds of midnight UTC on the day of a moment. */
export function startOfDay(time: number): number {
  return time - (time % dayLength);
}

/**
 * A date as HubSpot's APIs give it: mostly an ISO day, sometimes epoch milliseconds as text.
 * @param time epoch milliseconds of midnight UTC
 */
export function dateText(random: Random, time: number): string {
  return random.chance(0.3) ? String(time) : new Date(time).toISOString().slice(0, 10);
}

/**
 * A date with time as HubSpot's APIs give it: mostly an ISO instant, sometimes epoch milliseconds.
 */
export function dateTimeText(random: Random, time: number): string {
  return random.chance(0.25) ? String(time) : instantText(time);
}

/** An instant as HubSpot writes it: ISO 8601, without a fraction when the second is whole. */
export function instantText(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
