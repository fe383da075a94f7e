import { isDay, type Day } from '@partner-tier-points/points';

/** A date as HubSpot's `DateInput` has it: months count from 0. */
export interface InputDate {
  year: number;
  month: number;
  date: number;
}

export function toInputDate(day: Day): InputDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month: month - 1, date };
}

/** Null for what is no date, such as one that is half typed. */
export function fromInputDate(value: InputDate | null | undefined): Day | null {
  if (!value) return null;
  const { year, month, date } = value;
  const day = [
    String(year).padStart(4, '0'),
    String(month + 1).padStart(2, '0'),
    String(date).padStart(2, '0'),
  ].join('-');
  return isDay(day) ? day : null;
}
