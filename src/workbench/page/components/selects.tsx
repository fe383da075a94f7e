import type { MultiSelectProps, SelectProps } from '@hubspot/ui-extensions';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Autocomplete,
  Button,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  Select as AriaSelect,
  SelectValue,
  useFilter,
} from 'react-aria-components';
import { FieldHelp, FieldLabel } from './field.tsx';
import { given } from './given.ts';
import { type Spacing, spacingStyle } from './spacing.ts';
import { useDraft } from './use-draft.ts';

type Value = string | number | boolean;
type Option = { label: string; value: Value };

/** HubSpot lets one search in longer lists. */
const searchableFrom = 8;

/** Options are told apart by their place: their values may be 1 and "1". */
const keyOf = (options: readonly Option[], value: Value) =>
  options.findIndex((option) => option.value === value);

export function Select(props: SelectProps & Spacing) {
  const { options = [], variant = 'input' } = props;
  const { draft, setDraft, commit } = useDraft<Value | null, Value | undefined>(
    props as { name?: string; value?: Value; onChange?: (value: Value | undefined) => void },
    null,
    (value) => value ?? undefined,
  );
  const selected = draft === null ? -1 : keyOf(options, draft);
  return (
    <AriaSelect
      {...shared(props)}
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
      <Options options={options} onInput={props.onInput} />
    </AriaSelect>
  );
}

export function MultiSelect(props: MultiSelectProps & Spacing) {
  const { options = [], variant = 'input' } = props;
  const { draft, setDraft, commit } = useDraft<Value[], Value[]>(props, [], (value) => value);
  return (
    <AriaSelect
      {...shared(props)}
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
      <Options options={options} />
    </AriaSelect>
  );
}

function shared(props: (SelectProps | MultiSelectProps) & Spacing) {
  return {
    className: 'hs-field',
    style: spacingStyle(props),
    isDisabled: props.readOnly ?? false,
    isRequired: props.required ?? false,
    isInvalid: props.error ?? false,
    validationBehavior: 'aria' as const,
    placeholder: props.placeholder ?? 'Select',
    ...(props.label === undefined ? { 'aria-label': props.name ?? 'Select' } : {}),
  };
}

function SelectButton({ variant }: { variant: 'transparent' | 'input' }) {
  return (
    <Button className={variant === 'input' ? 'hs-input hs-select' : 'hs-select-transparent'}>
      <SelectValue className="hs-select-value" />
      <ChevronDown size={14} aria-hidden />
    </Button>
  );
}

function Options(props: { options: readonly Option[]; onInput?: SelectProps['onInput'] }) {
  const { options, onInput } = props;
  const { contains } = useFilter({ sensitivity: 'base' });
  const list: ReactNode = (
    <ListBox className="hs-menu" renderEmptyState={() => 'No options'}>
      {options.map((option, key) => (
        <ListBoxItem className="hs-menu-item" key={key} id={key} textValue={option.label}>
          {({ isSelected }) => (
            <>
              {option.label}
              {isSelected && <Check size={14} aria-hidden />}
            </>
          )}
        </ListBoxItem>
      ))}
    </ListBox>
  );
  return (
    <Popover className="hs-popover hs-popover-select">
      {options.length < searchableFrom && !onInput ? (
        list
      ) : (
        <Autocomplete filter={contains} {...given({ onInputChange: onInput })}>
          <SearchField className="hs-menu-search" aria-label="Search" autoFocus>
            <Input className="hs-input" placeholder="Search" />
          </SearchField>
          {list}
        </Autocomplete>
      )}
    </Popover>
  );
}
