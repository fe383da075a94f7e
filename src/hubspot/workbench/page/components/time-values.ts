import type { BaseTime, TimeInputProps } from '@hubspot/ui-extensions';

const lastMinute = 23 * 60 + 59;

/** A time of the day, or null for an object that is none. */
export function wholeTime(value: Partial<BaseTime> | null | undefined): BaseTime | null {
  const { hours = Number.NaN, minutes = Number.NaN } = value ?? {};
  const at = minutesOf({ hours, minutes });
  return Number.isInteger(at) && at >= 0 && at <= lastMinute ? { hours, minutes } : null;
}

/** Minutes after midnight. */
export const minutesOf = ({ hours, minutes }: BaseTime): number => hours * 60 + minutes;

/** @param minutes after midnight, 0 to 1,439. */
export const timeOf = (minutes: number): BaseTime => ({
  hours: Math.floor(minutes / 60),
  minutes: minutes % 60,
});

/**
 * The times that can be chosen, in minutes after midnight: one for every interval from the least to
 * the latest, and the one that is set even when it is between them.
 */
export function timeOptions(
  props: Pick<TimeInputProps, 'min' | 'max' | 'interval'>,
  set: BaseTime | null,
): number[] {
  const { interval = 30 } = props;
  const [min, max] = [wholeTime(props.min), wholeTime(props.max)];
  const last = max ? minutesOf(max) : lastMinute;
  const times = new Set(set ? [minutesOf(set)] : []);
  for (let at = min ? minutesOf(min) : 0; at <= last; at += Math.max(interval, 1)) times.add(at);
  return [...times].sort((a, b) => a - b);
}
