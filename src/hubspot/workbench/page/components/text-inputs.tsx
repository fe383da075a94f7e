import type { InputProps, SearchInputProps, TextAreaProps } from '@hubspot/ui-extensions';
import { Search, X } from 'lucide-react';
import {
  Input as AriaInput,
  SearchField,
  TextArea as AriaTextArea,
  TextField,
  Button,
} from 'react-aria-components';
import { useTexts } from './host-texts.ts';
import { FieldHelp, FieldLabel } from './field.tsx';
import { given } from './given.ts';
import { type Spacing, spacingStyle } from './spacing.ts';
import { useDraft } from './use-draft.ts';

const identity = (value: string) => value;

/** The behaviour that the three text inputs share. */
function useTextInput(props: InputProps | TextAreaProps | SearchInputProps) {
  const { draft, setDraft, commit } = useDraft(props, '', identity);
  return {
    draft,
    commit,
    type(value: string) {
      setDraft(value);
      props.onInput?.(value);
    },
    field: {
      value: draft,
      isRequired: props.required ?? false,
      isReadOnly: props.readOnly ?? false,
      isInvalid: props.error ?? false,
      validationBehavior: 'aria' as const,
      onBlur: () => {
        commit();
        props.onBlur?.(draft);
      },
      onFocus: () => props.onFocus?.(draft),
      ...given({ name: props.name }),
    },
  };
}

export function Input(props: InputProps & Spacing) {
  const { type, field } = useTextInput(props);
  return (
    <TextField
      className="hs-field"
      style={spacingStyle(props)}
      type={props.type ?? 'text'}
      onChange={type}
      {...field}
    >
      <FieldLabel {...props} />
      <AriaInput className="hs-input" {...given({ placeholder: props.placeholder })} />
      <FieldHelp {...props} />
    </TextField>
  );
}

export function TextArea(props: TextAreaProps & Spacing) {
  const { type, field } = useTextInput(props);
  const { cols, rows, maxLength, placeholder, resize = 'both' } = props;
  return (
    <TextField
      className="hs-field"
      style={spacingStyle(props)}
      onChange={type}
      {...field}
      {...given({ maxLength })}
    >
      <FieldLabel {...props} />
      <AriaTextArea
        className="hs-input hs-textarea"
        style={{ resize }}
        {...given({ cols, rows, placeholder })}
      />
      <FieldHelp {...props} />
    </TextField>
  );
}

export function SearchInput(props: SearchInputProps & Spacing) {
  const { draft, type, commit, field } = useTextInput(props);
  const texts = useTexts();
  return (
    <SearchField
      className="hs-field"
      style={spacingStyle(props)}
      onChange={type}
      onSubmit={() => commit()}
      onClear={() => commit('')}
      {...field}
    >
      <FieldLabel {...props} />
      <span className="hs-search">
        <AriaInput className="hs-input" {...given({ placeholder: props.placeholder })} />
        <Search size={16} aria-hidden />
        {(props.clearable ?? true) && !props.readOnly && draft !== '' && (
          <Button className="icon-button" aria-label={texts.clear}>
            <X size={14} aria-hidden />
          </Button>
        )}
      </span>
      <FieldHelp {...props} />
    </SearchField>
  );
}
