import {
  type CalendarDate,
  parseAbsolute,
  parseDate,
  today,
  toZoned,
  type ZonedDateTime,
} from '@internationalized/date';
import { useState } from 'react';
import { DateField, DateInput, DateSegment } from 'react-aria-components';
import { useHost } from '../extension/host-context.ts';
import { Editing, type EditorProps } from './editing.tsx';

/** HubSpot writes instants in ISO, or as milliseconds since 1970. */
function isoOf(stored: string): string | null {
  const instant = new Date(/^-?\d+$/.test(stored) ? Number(stored) : stored);
  return stored === '' || Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

export function DayEditor({ label, stored, save, cancel }: EditorProps) {
  const start = isoOf(stored);
  const [day, setDay] = useState<CalendarDate | null>(
    start === null ? null : parseDate(start.slice(0, 10)),
  );
  const changed = day?.toString() !== start?.slice(0, 10);
  return (
    <Editing
      save={(byKey) => save(changed ? (day?.toString() ?? '') : stored, byKey)}
      cancel={cancel}
    >
      <DateField aria-label={label} value={day} onChange={setDay} autoFocus>
        <Segments />
      </DateField>
    </Editing>
  );
}

/** A moment as the clocks of the account show it. */
export function MomentEditor({ label, stored, save, cancel }: EditorProps) {
  const { timeZone } = useHost().account;
  const start = isoOf(stored);
  const [moment, setMoment] = useState<ZonedDateTime | null>(
    start === null ? null : parseAbsolute(start, timeZone),
  );
  const next = moment?.toAbsoluteString() ?? '';
  return (
    <Editing save={(byKey) => save(next === (start ?? '') ? stored : next, byKey)} cancel={cancel}>
      <DateField
        aria-label={label}
        value={moment}
        onChange={setMoment}
        placeholderValue={toZoned(today(timeZone), timeZone)}
        granularity="minute"
        hideTimeZone
        autoFocus
      >
        <Segments />
      </DateField>
    </Editing>
  );
}

function Segments() {
  return (
    <DateInput className="hs-input hs-date-segments">
      {(segment) => <DateSegment className="hs-date-segment" segment={segment} />}
    </DateInput>
  );
}
