import type { BaseTime, TimeInputProps } from '@hubspot/ui-extensions';
import { AlarmClock } from 'lucide-react';
import { Select, useLocale } from 'react-aria-components';
import { FieldHelp, FieldLabel } from './field.tsx';
import { SelectButton, SelectOptions, useSelectProps } from './select-parts.tsx';
import type { Spacing } from './spacing.ts';
import { minutesOf, timeOf, timeOptions, wholeTime } from './time-values.ts';
import { useDraft } from './use-draft.ts';

/** A list of times, as HubSpot's. */
export function TimeInput(props: TimeInputProps & Spacing) {
  const { locale } = useLocale();
  const {
    draft: typed,
    setDraft,
    commit,
  } = useDraft<BaseTime | null, BaseTime | null>(
    props as { name?: string; value?: BaseTime },
    null,
    (value) => value,
  );
  const draft = wholeTime(typed);
  const shared = useSelectProps({ ...props, placeholder: 'HH:MM' });
  const format = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
  const times = timeOptions(props, draft);
  const options = times.map((at) => ({ label: format.format(new Date(at * 60_000)), value: at }));
  return (
    <Select
      {...shared}
      value={draft ? times.indexOf(minutesOf(draft)) : null}
      onChange={(key) => {
        const chosen = timeOf(times[Number(key)] ?? 0);
        setDraft(chosen);
        commit(chosen);
      }}
      onFocus={() => draft && props.onFocus?.(draft)}
      onBlur={() => draft && props.onBlur?.(draft)}
    >
      <FieldLabel {...props} />
      <SelectButton variant="input" icon={<AlarmClock size={16} aria-hidden />} />
      <FieldHelp {...props} />
      <SelectOptions options={options} />
    </Select>
  );
}
