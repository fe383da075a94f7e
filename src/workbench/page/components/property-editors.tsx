import {
  type CalendarDate,
  parseAbsolute,
  parseDate,
  today,
  toZoned,
  type ZonedDateTime,
} from '@internationalized/date';
import { NumberParser } from '@internationalized/number';
import { type ComponentType, type ReactNode, useRef, useState } from 'react';
import {
  DateField,
  DateInput,
  DateSegment,
  Input,
  type Key,
  Select,
  TextField,
  useLocale,
} from 'react-aria-components';
import type { WorkbenchProperty } from '../../shared/account.ts';
import { useHost } from '../extension/host-context.ts';
import { useTexts } from './host-texts.ts';
import { SelectButton, SelectOptions } from './select-parts.tsx';

export interface EditorProps {
  definition: WorkbenchProperty;
  label: string;
  /** As HubSpot stores it; empty for none. */
  stored: string;
  /** It may be changed, but not taken away. */
  needsValue: boolean;
  /** @param byKey whether the field still has the focus: it was not left. */
  save: (next: string, byKey: boolean) => void;
  /** What is typed is no value of this type. */
  refuse: (message: string) => void;
  cancel: () => void;
}

const byType: Record<string, ComponentType<EditorProps>> = {
  string: TextEditor,
  phone_number: TextEditor,
  number: NumberEditor,
  date: DayEditor,
  datetime: MomentEditor,
  enumeration: ChoiceEditor,
  bool: ChoiceEditor,
};

/** The field in which values of a property are edited; null where they are not. */
export function editorFor(definition: WorkbenchProperty): ComponentType<EditorProps> | null {
  const hasChoices = definition.type === 'bool' || (definition.options ?? []).length > 0;
  if (definition.readOnly) return null;
  if (definition.type === 'enumeration' && !hasChoices) return null;
  return byType[definition.type] ?? null;
}

/** Enter saves, Escape cancels, leaving the field saves. */
function Editing(props: {
  children: ReactNode;
  save: (byKey: boolean) => void;
  cancel: () => void;
}) {
  return (
    <div
      // Captured: a date field lets no key out.
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // Neither submits a form nor closes the panel around it.
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Enter') props.save(true);
        else props.cancel();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) props.save(false);
      }}
    >
      {props.children}
    </div>
  );
}

function TextEditor({ label, stored, save, cancel }: EditorProps) {
  const [text, setText] = useState(stored);
  return (
    <Editing save={(byKey) => save(text.trim(), byKey)} cancel={cancel}>
      <TextField aria-label={label} value={text} onChange={setText} autoFocus>
        <Input className="hs-input" />
      </TextField>
    </Editing>
  );
}

/** Digits enough for any number that HubSpot keeps. */
const allDigits = { useGrouping: false, maximumFractionDigits: 10 };

function NumberEditor({ label, stored, save, refuse, cancel }: EditorProps) {
  const { locale } = useLocale();
  const texts = useTexts();
  const isNumber = stored !== '' && !Number.isNaN(Number(stored));
  const start = isNumber ? new Intl.NumberFormat(locale, allDigits).format(Number(stored)) : stored;
  const [text, setText] = useState(start);
  return (
    <Editing
      save={(byKey) => {
        const typed = text.trim();
        const number = new NumberParser(locale, {}).parse(typed);
        if (typed === start) save(stored, byKey);
        else if (typed !== '' && Number.isNaN(number)) refuse(texts.notANumber);
        else save(typed === '' ? '' : String(number), byKey);
      }}
      cancel={cancel}
    >
      <TextField aria-label={label} value={text} onChange={setText} inputMode="decimal" autoFocus>
        <Input className="hs-input" />
      </TextField>
    </Editing>
  );
}

/** HubSpot writes instants in ISO, or as milliseconds since 1970. */
function isoOf(stored: string): string | null {
  const instant = new Date(/^-?\d+$/.test(stored) ? Number(stored) : stored);
  return stored === '' || Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

function DayEditor({ label, stored, save, cancel }: EditorProps) {
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
function MomentEditor({ label, stored, save, cancel }: EditorProps) {
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

/** The list is open from the start. One choice is saved at once, several when the list closes. */
function ChoiceEditor({ definition, label, stored, needsValue, save, cancel }: EditorProps) {
  const texts = useTexts();
  const yesOrNo = [
    { value: 'true', label: texts.yes },
    { value: 'false', label: texts.no },
  ];
  const known = definition.options ?? yesOrNo;
  const isMultiple = definition.isMultiple ?? false;
  const options =
    isMultiple || needsValue ? known : [{ value: '', label: texts.noValue }, ...known];
  const [chosen, setChosen] = useState(isMultiple ? stored.split(';') : [stored]);
  const isChosen = useRef(false);
  const [isOpen, setOpen] = useState(true);
  const keys = chosen
    .map((value) => options.findIndex((it) => it.value === value))
    .filter((key) => key !== -1);
  const valuesOf = (all: readonly Key[]) => all.flatMap((key) => options[Number(key)]?.value ?? []);
  const shared = {
    className: 'hs-field',
    'aria-label': label,
    placeholder: texts.select,
    isOpen,
  };
  const parts = (
    <>
      <SelectButton variant="input" />
      <SelectOptions options={options} />
    </>
  );
  return (
    <div
      // In an open list of several Escape is how the keyboard is done with it.
      onKeyDownCapture={({ key }) => key === 'Escape' && !(isMultiple && isOpen) && cancel()}
    >
      {isMultiple ? (
        <Select
          {...shared}
          selectionMode="multiple"
          value={keys}
          onChange={(all) => setChosen(valuesOf(all))}
          onOpenChange={(opens) => {
            setOpen(opens);
            if (!opens) save(inOrder(chosen, known).join(';'), true);
          }}
        >
          {parts}
        </Select>
      ) : (
        <Select
          {...shared}
          value={keys[0] ?? null}
          onChange={(key) => {
            const [value = ''] = key === null ? [] : valuesOf([key]);
            isChosen.current = true;
            setChosen([value]);
            save(value, true);
          }}
          onOpenChange={(opens) => {
            setOpen(opens);
            if (opens) isChosen.current = false;
            else if (!isChosen.current) cancel();
          }}
        >
          {parts}
        </Select>
      )}
    </div>
  );
}

/** In the order of the options, whatever the order in which they were chosen. */
function inOrder(values: string[], options: { value: string }[]): string[] {
  return options.map((it) => it.value).filter((it) => values.includes(it));
}
