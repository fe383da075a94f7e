import type { BaseTime, TimeInputProps } from '@hubspot/ui-extensions';
import { useLocale } from 'react-aria-components';
import { Select } from './selects.tsx';
import type { Spacing } from './spacing.ts';

const minutesOf = ({ hours, minutes }: BaseTime) => hours * 60 + minutes;
const timeOf = (minutes: number): BaseTime => ({
  hours: Math.floor(minutes / 60),
  minutes: minutes % 60,
});

/** The times that can be chosen, in minutes after midnight, one for every interval. */
export function timeOptions(props: Pick<TimeInputProps, 'min' | 'max' | 'interval'>): number[] {
  const { min = { hours: 0, minutes: 0 }, max = { hours: 23, minutes: 59 }, interval = 30 } = props;
  const times: number[] = [];
  for (let at = minutesOf(min); at <= minutesOf(max); at += Math.max(interval, 1)) times.push(at);
  return times;
}

/** HubSpot's is a list of times as well. */
export function TimeInput(props: TimeInputProps & Spacing) {
  const { locale } = useLocale();
  const format = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
  const { value, defaultValue, onChange, min, max, interval, onBlur, onFocus, ...rest } = props;
  const chosen = value ?? defaultValue;
  const all = new Set([
    ...timeOptions({ ...(min && { min }), ...(max && { max }), ...(interval && { interval }) }),
    ...(chosen ? [minutesOf(chosen)] : []),
  ]);
  return (
    <Select
      {...(rest as Omit<typeof rest, 'timezone'>)}
      {...(chosen ? { value: minutesOf(chosen) } : {})}
      options={[...all]
        .sort((a, b) => a - b)
        .map((at) => ({ label: format.format(new Date(at * 60_000)), value: at }))}
      onChange={(minutes) => onChange?.(timeOf(Number(minutes)))}
    />
  );
}
