import { nearestMillionths, roundToMillionth, type Day } from '@partner-tier-points/points';

/** How HubSpot's DateInput holds a day: months count from zero. */
export interface InputDate {
  year: number;
  month: number;
  date: number;
}

export function toInputDate(day: Day): InputDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month: month - 1, date };
}

/** Null for a cleared field. */
export function fromInputDate(value: InputDate | null | undefined): Day | null {
  if (!value) return null;
  const pad = (part: number, length: number) => String(part).padStart(length, '0');
  return `${pad(value.year, 4)}-${pad(value.month + 1, 2)}-${pad(value.date, 2)}`;
}

/** A ratio in per cent, without the noise of binary fractions. */
export function toPercent(ratio: number): number {
  return roundToMillionth(ratio * 100);
}

export function fromPercent(percent: number): number {
  return nearestMillionths(percent) / 1e8;
}
