import type { MultiSelectProps, SelectProps } from '@hubspot/ui-extensions';
import { Select as AriaSelect } from 'react-aria-components';
import { FieldHelp, FieldLabel } from './field.tsx';
import { SelectButton, type SelectOption, SelectOptions, useSelectProps } from './select-parts.tsx';
import type { Spacing } from './spacing.ts';
import { useDraft } from './use-draft.ts';

type Value = SelectOption['value'];

/** Options are told apart by their place: their values may be 1 and "1". */
const keyOf = (options: readonly SelectOption[], value: Value) =>
  options.findIndex((option) => option.value === value);

/** `null` is what many extensions give while they load them. */
const optionsOf = (props: { options?: readonly SelectOption[] | null }) => props.options ?? [];

export function Select(props: SelectProps & Spacing) {
  const { variant = 'input' } = props;
  const options = optionsOf(props);
  const { draft, setDraft, commit } = useDraft<Value | null, Value | undefined>(
    props as { name?: string; value?: Value; onChange?: (value: Value | undefined) => void },
    null,
    (value) => value ?? undefined,
  );
  const shared = useSelectProps(props);
  const selected = draft === null ? -1 : keyOf(options, draft);
  return (
    <AriaSelect
      {...shared}
      value={selected === -1 ? null : selected}
      onChange={(key) => {
        const chosen = options[Number(key)]?.value ?? null;
        setDraft(chosen);
        commit(chosen);
      }}
    >
      <FieldLabel {...props} />
      <SelectButton variant={variant} />
      <FieldHelp {...props} />
      <SelectOptions options={options} onInput={props.onInput} />
    </AriaSelect>
  );
}

export function MultiSelect(props: MultiSelectProps & Spacing) {
  const { variant = 'input' } = props;
  const options = optionsOf(props);
  const shared = useSelectProps(props);
  const { draft, setDraft, commit } = useDraft<Value[], Value[]>(props, [], (value) => value);
  return (
    <AriaSelect
      {...shared}
      selectionMode="multiple"
      value={draft.map((value) => keyOf(options, value)).filter((key) => key !== -1)}
      onChange={(keys) => {
        const chosen = keys.flatMap((key) => options[Number(key)]?.value ?? []);
        setDraft(chosen);
        commit(chosen);
      }}
    >
      <FieldLabel {...props} />
      <SelectButton variant={variant} />
      <FieldHelp {...props} />
      <SelectOptions options={options} />
    </AriaSelect>
  );
}
