import type { Random } from './random.ts';

const dayLength = 86_400_000;

/** Epoch milliseconds of midnight UTC of a day `YYYY-MM-DD`, moved by a number of days. */
export function midnight(day: string, movedBy = 0): number {
  return Date.parse(`${day}T00:00:00.000Z`) + movedBy * dayLength;
}

export function daysBetween(earlier: number, later: number): number {
  return (later - earlier) / dayLength;
}

/**
 * A date as HubSpot's APIs give it: mostly an ISO day, sometimes epoch milliseconds as text.
 * @param time epoch milliseconds of midnight UTC
 */
export function dateText(random: Random, time: number): string {
  return random.chance(0.3) ? String(time) : new Date(time).toISOString().slice(0, 10);
}

/** A date with time as HubSpot's APIs give it: ISO, with or without milliseconds, or epoch milliseconds. */
export function dateTimeText(random: Random, time: number): string {
  const iso = new Date(time).toISOString();
  return random.weighted([
    { weight: 6, value: iso },
    { weight: 2, value: iso.replace(/\.\d{3}Z$/, 'Z') },
    { weight: 2, value: String(time) },
  ]);
}

export function isoTime(time: number): string {
  return new Date(time).toISOString();
}
