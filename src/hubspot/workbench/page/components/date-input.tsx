import type { BaseDate, DateInputEventsPayload, DateInputProps } from '@hubspot/ui-extensions';
import { type CalendarDate, getLocalTimeZone, today } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput as AriaDateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
  useLocale,
} from 'react-aria-components';
import { useHost } from '../extension/host-context.ts';
import { useTexts } from './host-texts.ts';
import { formatDate, fromCalendarDate, toCalendarDate, wholeDate } from './date-values.ts';
import { FieldHelp, FieldLabel } from './field.tsx';
import { given } from './given.ts';
import { type Spacing, spacingStyle } from './spacing.ts';
import { useDraft } from './use-draft.ts';

/** Said on hover over a day that cannot be chosen. */
function outsideMessage(props: DateInputProps, date: CalendarDate): string | undefined {
  const [min, max] = [wholeDate(props.min), wholeDate(props.max)];
  if (min && date.compare(toCalendarDate(min)) < 0) return props.minValidationMessage;
  if (max && date.compare(toCalendarDate(max)) > 0) return props.maxValidationMessage;
  return undefined;
}

export function DateInput(props: DateInputProps & Spacing) {
  const { account } = useHost();
  const { locale } = useLocale();
  const texts = useTexts();
  const toPayload = (value: BaseDate | null): DateInputEventsPayload | null =>
    wholeDate(value) &&
    value && { ...value, formattedDate: formatDate(value, props.format ?? 'short', locale) };
  const {
    draft: typed,
    setDraft,
    commit,
  } = useDraft<BaseDate | null, DateInputEventsPayload | null>(
    props as { name?: string; value?: BaseDate },
    null,
    toPayload,
  );
  const draft = wholeDate(typed);
  const [min, max] = [wholeDate(props.min), wholeDate(props.max)];
  // The list of numbers that a date is typed as is what the short formats show.
  const isTyped = ['short', 'L'].includes(props.format ?? 'short');
  const isIso = ['YYYY-MM-DD', 'standard'].includes(props.format ?? 'short');
  const zone = props.timezone === 'portalTz' ? account.timeZone : getLocalTimeZone();

  function choose(value: BaseDate | null): void {
    setDraft(value);
    commit(value);
  }

  return (
    <DatePicker
      className="hs-field"
      style={spacingStyle(props)}
      value={draft && toCalendarDate(draft)}
      onChange={(value) => choose(value && fromCalendarDate(value))}
      onBlur={() => props.onBlur?.(toPayload(draft) as DateInputEventsPayload)}
      onFocus={() => props.onFocus?.(toPayload(draft) as DateInputEventsPayload)}
      isRequired={props.required ?? false}
      isReadOnly={props.readOnly ?? false}
      isInvalid={props.error ?? false}
      validationBehavior="aria"
      shouldForceLeadingZeros
      {...given({
        minValue: min ? toCalendarDate(min) : undefined,
        maxValue: max ? toCalendarDate(max) : undefined,
      })}
    >
      <FieldLabel {...props} />
      <Group className="hs-input hs-date">
        {(draft ? !isTyped : isIso) && (
          <span className={`hs-date-formatted ${draft ? '' : 'hs-date-empty'}`} aria-hidden>
            {toPayload(draft)?.formattedDate ?? 'YYYY-MM-DD'}
          </span>
        )}
        <AriaDateInput className="hs-date-segments">
          {(segment) => <DateSegment className="hs-date-segment" segment={segment} />}
        </AriaDateInput>
        <Button className="icon-button">
          <CalendarDays size={16} aria-hidden />
        </Button>
      </Group>
      <FieldHelp {...props} />
      <Popover className="hs-popover">
        <Dialog className="hs-calendar">
          <Calendar>
            <header>
              <Button slot="previous" className="icon-button">
                <ChevronLeft size={16} aria-hidden />
              </Button>
              <Heading />
              <Button slot="next" className="icon-button">
                <ChevronRight size={16} aria-hidden />
              </Button>
            </header>
            <CalendarGrid>
              {(date) => (
                <CalendarCell date={date}>
                  {({ formattedDate }) => (
                    <span {...given({ title: outsideMessage(props, date) })}>{formattedDate}</span>
                  )}
                </CalendarCell>
              )}
            </CalendarGrid>
          </Calendar>
          <footer>
            <button
              type="button"
              className="hs-link hs-link-button"
              onClick={() => choose(fromCalendarDate(today(zone)))}
            >
              {props.todayButtonLabel ?? texts.today}
            </button>
            <button type="button" className="hs-link hs-link-button" onClick={() => choose(null)}>
              {props.clearButtonLabel ?? texts.clear}
            </button>
          </footer>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
