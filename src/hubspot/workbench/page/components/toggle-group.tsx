import type { ToggleGroupOption, ToggleGroupProps } from '@hubspot/ui-extensions';
import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup, Radio, RadioGroup } from 'react-aria-components';
import { FieldHelp, FieldLabel } from './field.tsx';
import { sizeOf } from './sizes.ts';
import { useDraft } from './use-draft.ts';

export function ToggleGroup(props: ToggleGroupProps) {
  return props.toggleType === 'radioButtonList' ? (
    <RadioList {...props} />
  ) : (
    <CheckboxList {...props} />
  );
}

const initiallyChecked = (options: readonly ToggleGroupOption[]) =>
  options.filter((option) => option.initialIsChecked).map((option) => option.value);

function shared(props: ToggleGroupProps) {
  return {
    className: `hs-field hs-toggle-group hs-toggle-group-${sizeOf(props.size ?? props.variant, 'md')} ${props.inline ? 'hs-toggle-group-inline' : ''}`,
    isRequired: props.required ?? false,
    isInvalid: props.error ?? false,
    validationBehavior: 'aria' as const,
    name: props.name,
  };
}

function CheckboxList(props: Exclude<ToggleGroupProps, { toggleType: 'radioButtonList' }>) {
  const { options = [] } = props;
  const { draft, setDraft, commit } = useDraft<string[], string[]>(
    { ...props, defaultValue: initiallyChecked(options) },
    [],
    (value) => value,
  );
  return (
    <CheckboxGroup
      {...shared(props)}
      value={draft}
      onChange={(value) => {
        setDraft(value);
        commit(value);
      }}
    >
      <FieldLabel {...props} />
      {options.map((option) => (
        <Checkbox
          className="hs-checkbox"
          key={option.value}
          value={option.value}
          isDisabled={option.readOnly ?? option.readonly ?? false}
        >
          <span className="hs-checkbox-box">
            {draft.includes(option.value) && <Check aria-hidden />}
          </span>
          <OptionText {...option} />
        </Checkbox>
      ))}
      <FieldHelp {...props} />
    </CheckboxGroup>
  );
}

function RadioList(props: Extract<ToggleGroupProps, { toggleType: 'radioButtonList' }>) {
  const { options = [] } = props;
  const [first] = initiallyChecked(options);
  const { draft, setDraft, commit } = useDraft<string | null, string>(
    { ...props, ...(first === undefined ? {} : { defaultValue: first }) },
    null,
    (value) => value ?? '',
  );
  return (
    <RadioGroup
      {...shared(props)}
      value={draft}
      onChange={(value) => {
        setDraft(value);
        commit(value);
      }}
    >
      <FieldLabel {...props} />
      {options.map((option) => (
        <Radio
          className="hs-radio"
          key={option.value}
          value={option.value}
          isDisabled={option.readOnly ?? option.readonly ?? false}
        >
          <span className="hs-radio-circle" aria-hidden />
          <OptionText {...option} />
        </Radio>
      ))}
      <FieldHelp {...props} />
    </RadioGroup>
  );
}

function OptionText({ label, description }: ToggleGroupOption) {
  return (
    <span>
      {label}
      {description !== undefined && <span className="hs-field-description">{description}</span>}
    </span>
  );
}
