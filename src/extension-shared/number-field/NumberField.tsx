import { Input, type InputProps } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useSharedLanguage } from '../useSharedLanguage.ts';
import { readNumber } from './readNumber.ts';

type Passed = 'name' | 'label' | 'description' | 'readOnly' | 'error' | 'validationMessage';

export interface NumberFieldProps extends Pick<InputProps, Passed> {
  /** What such a number looks like. */
  example: number;
  /** Whole numbers are shown back without decimals. */
  whole?: boolean;
  /** NaN for what was typed and is no number. */
  value: number | null | undefined;
  /** Null for an empty field, NaN for what is no number: no schema takes it. */
  onChange: (value: number | null) => void;
}

interface Typed {
  text: string;
  value: number | null;
  /** What is still being typed is not called wrong. */
  done: boolean;
}

/**
 * A number as the user's locale writes it. HubSpot's NumberInput reads numbers by a locale of its
 * own; here what is read is shown back while it is typed.
 */
export function NumberField({ example, whole, value, onChange, ...input }: NumberFieldProps) {
  const { t, format } = useSharedLanguage();
  const [typed, setTyped] = useState<Typed | null>(null);
  const given = value ?? NaN;
  const isNumber = !Number.isNaN(given);
  // What is in the field belongs to its value; another value is written anew.
  const now = typed && Object.is(typed.value, value ?? null) ? typed : null;
  const text = now?.text ?? (isNumber ? format.exact(given) : '');
  const take = (done: boolean) => (entered: string) => {
    // What is shown may have fewer decimals than what is stored; only a change is read.
    if (!now && entered === text) return;
    const read = readNumber(entered, format);
    setTyped({ text: entered, value: read, done });
    onChange(read);
  };
  const shown = { example: format.exact(example) };
  return (
    <Input
      {...input}
      placeholder={shown.example}
      value={text}
      onInput={take(false)}
      onChange={take(true)}
      // A value that followed each input has nothing left to commit: onChange may not be called.
      onBlur={take(true)}
      {...(isNumber
        ? now && {
            validationMessage: [
              input.error && input.validationMessage,
              t('number.read', { value: format.exact(given, whole ? 0 : 1) }),
            ]
              .filter(Boolean)
              .join(' '),
          }
        : Number.isNaN(value) &&
          now?.done !== false && { error: true, validationMessage: t('number.unread', shown) })}
    />
  );
}
