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
  SelectValue,
  useFilter,
} from 'react-aria-components';
import { useTexts } from './host-texts.ts';
import { given } from './given.ts';
import { type Spacing, spacingStyle } from './spacing.ts';

export type SelectOption = SelectProps['options'][number];

/** HubSpot lets one search in longer lists. */
const searchableFrom = 8;

/** The props that every kind of select shares. */
export function useSelectProps(
  props: Omit<SelectProps | MultiSelectProps, 'options' | 'value' | 'onChange'> & Spacing,
) {
  const texts = useTexts();
  return {
    className: 'hs-field',
    style: spacingStyle(props),
    isDisabled: props.readOnly ?? false,
    isRequired: props.required ?? false,
    isInvalid: props.error ?? false,
    validationBehavior: 'aria' as const,
    placeholder: props.placeholder ?? texts.select,
    ...(props.label === undefined ? { 'aria-label': props.name ?? texts.select } : {}),
  };
}

export function SelectButton(props: { variant: 'transparent' | 'input'; icon?: ReactNode }) {
  const { variant, icon } = props;
  return (
    <Button className={variant === 'input' ? 'hs-input hs-select' : 'hs-select-transparent'}>
      {icon}
      <SelectValue className="hs-select-value" />
      {icon === undefined && <ChevronDown className="hs-select-caret" size={14} aria-hidden />}
    </Button>
  );
}

/** The list that opens; options are told apart by their place in it. */
export function SelectOptions(props: {
  options: readonly SelectOption[];
  onInput?: SelectProps['onInput'];
}) {
  const { options, onInput } = props;
  const texts = useTexts();
  const { contains } = useFilter({ sensitivity: 'base' });
  const list: ReactNode = (
    <ListBox className="hs-menu" renderEmptyState={() => texts.noOptions}>
      {options.map((option, key) => (
        <ListBoxItem className="hs-menu-item" key={key} id={key} textValue={option.label}>
          {({ isSelected, selectionMode }) => (
            <>
              {option.label}
              {isSelected && selectionMode === 'multiple' && <Check size={14} aria-hidden />}
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
          <SearchField className="hs-menu-search" aria-label={texts.search} autoFocus>
            {/* The keyboard stays here while it moves through the list, which would else be out of its reach. */}
            <Input
              className="hs-input"
              placeholder={texts.search}
              type="text"
              role="combobox"
              aria-expanded
              aria-haspopup="listbox"
            />
          </SearchField>
          {list}
        </Autocomplete>
      )}
    </Popover>
  );
}
