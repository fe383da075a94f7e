import {
  AutoGrid,
  CurrencyInput,
  DateInput,
  Input,
  MultiSelect,
  NumberInput,
  SearchInput,
  Select,
  StepperInput,
  TextArea,
  Textarea,
  TimeInput,
} from '@hubspot/ui-extensions';
import * as spaced from '@hubspot/ui-extensions/experimental';
import type { ReactNode } from 'react';
import { longWords, Section } from './Section.tsx';

interface Shared {
  name: string;
  label: string;
  required?: boolean;
  readOnly?: boolean;
  error?: boolean;
  validationMessage?: string;
  tooltip?: string;
  description?: string;
}

/** What an input of the SDK can be in, and whether it has a value in it. */
const states: (Omit<Shared, 'name' | 'label'> & { state: string; isFilled: boolean })[] = [
  { state: 'empty', isFilled: false },
  { state: 'filled', isFilled: true },
  {
    state: 'required',
    isFilled: false,
    required: true,
    tooltip: 'Why',
    description: 'What it is for',
  },
  { state: 'wrong', isFilled: true, error: true, validationMessage: 'This is not possible' },
  { state: 'right', isFilled: true, validationMessage: 'This is possible' },
  { state: 'read-only', isFilled: true, readOnly: true },
];

const tiers = ['Gold', 'Platinum', longWords].map((label) => ({ label, value: label }));
const day = { year: 2026, month: 6, date: 5 };
const below = { marginBottom: 'sm' } as const;

/** An input in all states, the last of them with a label that is long. */
function States(props: { of: string; children: (shared: Shared, isFilled: boolean) => ReactNode }) {
  return (
    <AutoGrid columnWidth={220} flexible gap="sm">
      {[...states, { state: longWords, isFilled: true }].map(({ state, isFilled, ...rest }, at) =>
        props.children(
          { name: `${props.of}-${at}`, label: `${props.of}, ${state}`, ...rest },
          isFilled,
        ),
      )}
    </AutoGrid>
  );
}

export function Fields() {
  return (
    <>
      <Section title="Text fields">
        <States of="Input">
          {(shared, isFilled) => (
            <Input key={shared.name} {...shared} placeholder="Ada" value={isFilled ? 'Acme' : ''} />
          )}
        </States>
        <States of="TextArea">
          {(shared, isFilled) => (
            <TextArea key={shared.name} {...shared} rows={2} value={isFilled ? 'Acme' : ''} />
          )}
        </States>
        <States of="SearchInput">
          {(shared, isFilled) => (
            <SearchInput
              key={shared.name}
              {...shared}
              placeholder="Search"
              value={isFilled ? 'Acme' : ''}
            />
          )}
        </States>
        <Input name="secret" label="Input, a password" type="password" value="secret" />
        <Textarea name="older" label="Textarea" value="By its older name" />
      </Section>
      <Section title="Number fields">
        <States of="NumberInput">
          {(shared, isFilled) => (
            <NumberInput
              key={shared.name}
              {...shared}
              placeholder="0"
              {...(isFilled ? { value: 1250.5 } : {})}
            />
          )}
        </States>
        <States of="CurrencyInput">
          {(shared, isFilled) => (
            <CurrencyInput
              key={shared.name}
              {...shared}
              currency="EUR"
              {...(isFilled ? { value: 1250 } : {})}
            />
          )}
        </States>
        <States of="StepperInput">
          {(shared, isFilled) => (
            <StepperInput key={shared.name} {...shared} {...(isFilled ? { value: 5 } : {})} />
          )}
        </States>
        <NumberInput
          name="share"
          label="NumberInput, a percentage"
          formatStyle="percentage"
          value={25}
        />
      </Section>
      <Section title="Choosing fields">
        <States of="Select">
          {(shared, isFilled) => (
            <Select
              key={shared.name}
              {...shared}
              options={tiers}
              {...(isFilled ? { value: 'Gold' } : {})}
            />
          )}
        </States>
        <States of="MultiSelect">
          {(shared, isFilled) => (
            <MultiSelect
              key={shared.name}
              {...shared}
              options={tiers}
              value={isFilled ? ['Gold', longWords] : []}
            />
          )}
        </States>
        <States of="DateInput">
          {(shared, isFilled) => (
            <DateInput
              key={shared.name}
              {...shared}
              format="ll"
              {...(isFilled ? { value: day } : {})}
            />
          )}
        </States>
        <States of="TimeInput">
          {(shared, isFilled) => (
            <TimeInput
              key={shared.name}
              {...shared}
              {...(isFilled ? { value: { hours: 9, minutes: 30 } } : {})}
            />
          )}
        </States>
        <Select
          name="plain"
          label="Select, transparent"
          variant="transparent"
          options={tiers}
          value="Gold"
        />
      </Section>
      <Section title="Fields with margins">
        <spaced.Input {...below} name="spaced-input" label="Input" />
        <spaced.TextArea {...below} name="spaced-text-area" label="TextArea" />
        <spaced.SearchInput {...below} name="spaced-search" label="SearchInput" />
        <spaced.NumberInput {...below} name="spaced-number" label="NumberInput" />
        <spaced.CurrencyInput {...below} name="spaced-currency" label="CurrencyInput" />
        <spaced.StepperInput {...below} name="spaced-stepper" label="StepperInput" />
        <spaced.Select {...below} name="spaced-select" label="Select" options={tiers} />
        <spaced.MultiSelect {...below} name="spaced-multi" label="MultiSelect" options={tiers} />
        <spaced.DateInput {...below} name="spaced-date" label="DateInput" />
        <spaced.TimeInput {...below} name="spaced-time" label="TimeInput" />
      </Section>
    </>
  );
}
