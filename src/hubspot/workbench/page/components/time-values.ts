import type { BaseTime, TimeInputProps } from '@hubspot/ui-extensions';

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
  const { min, max, interval = 30 } = props;
  const last = max ? minutesOf(max) : 23 * 60 + 59;
  const times = new Set(set ? [minutesOf(set)] : []);
  for (let at = min ? minutesOf(min) : 0; at <= last; at += Math.max(interval, 1)) times.add(at);
  return [...times].sort((a, b) => a - b);
}
