import type {
  CurrencyInputProps,
  NumberInputProps,
  StepperInputProps,
} from '@hubspot/ui-extensions';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { NumberParser } from '@internationalized/number';
import { Button, Group, Input as AriaInput, NumberField, useLocale } from 'react-aria-components';
import { FieldHelp, FieldLabel } from './field.tsx';
import { given } from './given.ts';
import { digits, stepOf } from './number-values.ts';
import { type Spacing, spacingStyle } from './spacing.ts';
import { useMisfits } from './use-misfits.ts';
import { useDraft } from './use-draft.ts';

type AnyNumberProps = (NumberInputProps | CurrencyInputProps | StepperInputProps) & Spacing;

const orUndefined = (value: number | null) => value ?? undefined;

/** The behaviour that the three number inputs share; an empty input has no value. */
function useNumberInput(props: AnyNumberProps) {
  const { draft, setDraft, commit } = useDraft<number | null, number | undefined>(
    props as { name?: string; value?: number },
    null,
    orUndefined,
  );
  const { min, max, name } = props;
  return {
    className: 'hs-field',
    style: spacingStyle(props),
    value: draft ?? Number.NaN,
    // The library calls this when the input loses the focus or steps: the value is committed.
    onChange: (value: number) => {
      const next = Number.isNaN(value) ? null : value;
      setDraft(next);
      commit(next);
    },
    onBlur: () => props.onBlur?.(orUndefined(draft) as number),
    onFocus: () => props.onFocus?.(orUndefined(draft) as number),
    isRequired: props.required ?? false,
    isReadOnly: props.readOnly ?? false,
    isInvalid: props.error ?? false,
    validationBehavior: 'aria' as const,
    ...given({ minValue: min, maxValue: max, name }),
  };
}

/** HubSpot's percentage puts the sign behind the number: 50 is 50 %, not 5,000 %. */
function formatOf(props: NumberInputProps | StepperInputProps): Intl.NumberFormatOptions {
  return {
    maximumFractionDigits: digits(props.precision) ?? 10,
    ...(props.formatStyle === 'percentage' ? { style: 'unit', unit: 'percent' } : {}),
  };
}

export function NumberInput(props: NumberInputProps & Spacing) {
  const { locale } = useLocale();
  const parser = new NumberParser(locale, formatOf(props));
  return (
    <NumberField {...useNumberInput(props)} formatOptions={formatOf(props)}>
      <FieldLabel {...props} />
      <AriaInput
        className="hs-input"
        style={{ textAlign: props.textAlign ?? 'left' }}
        onInput={({ currentTarget }) => {
          const value = parser.parse(currentTarget.value);
          // Half a number, such as a lone minus, is not reported yet.
          if (!Number.isNaN(value)) props.onInput?.(value);
        }}
        {...given({ placeholder: props.placeholder })}
      />
      <FieldHelp {...props} />
    </NumberField>
  );
}

export function CurrencyInput(props: CurrencyInputProps & Spacing) {
  const { currency = 'USD' } = props;
  const precision = digits(props.precision);
  const isCode = /^[A-Za-z]{3}$/.test(currency);
  useMisfits(
    'CurrencyInput',
    isCode ? [] : [{ path: 'currency', value: currency, is: 'a currency code' }],
  );
  return (
    <NumberField
      {...useNumberInput(props)}
      formatOptions={{
        ...(isCode ? { style: 'currency', currency } : {}),
        ...(precision === undefined
          ? {}
          : { minimumFractionDigits: precision, maximumFractionDigits: precision }),
      }}
    >
      <FieldLabel {...props} />
      <AriaInput className="hs-input" {...given({ placeholder: props.placeholder })} />
      <FieldHelp {...props} />
    </NumberField>
  );
}

/** Said on hover once the value is as small or as large as it may be. */
function limitTooltip(props: StepperInputProps, value: number): string | undefined {
  if (props.min !== undefined && value <= props.min) return props.minValueReachedTooltip;
  if (props.max !== undefined && value >= props.max) return props.maxValueReachedTooltip;
  return undefined;
}

export function StepperInput(props: StepperInputProps & Spacing) {
  const field = useNumberInput(props);
  return (
    <NumberField {...field} step={stepOf(props.stepSize)} formatOptions={formatOf(props)}>
      <FieldLabel {...props} />
      <Group className="hs-stepper" {...given({ title: limitTooltip(props, field.value) })}>
        <Button slot="decrement" className="hs-stepper-button">
          <ChevronDown size={14} aria-hidden />
        </Button>
        <AriaInput className="hs-input" {...given({ placeholder: props.placeholder })} />
        <Button slot="increment" className="hs-stepper-button">
          <ChevronUp size={14} aria-hidden />
        </Button>
      </Group>
      <FieldHelp {...props} />
    </NumberField>
  );
}
