import { Flex, Input, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useLanguage } from '../../../useLanguage.ts';
import { readNumber, writeNumber } from './readNumber.ts';

interface NumberFieldProps {
  name: string;
  label: string;
  description?: string;
  /** What such a number looks like. */
  example: number;
  /** Whole numbers are shown back without decimals. */
  whole?: boolean;
  readOnly?: boolean;
  /** NaN for what was typed and is no number. */
  value: number | null | undefined;
  error: boolean;
  validationMessage?: string;
  /** Null for an empty field, NaN for what is no number: no schema takes it. */
  onChange: (value: number | null) => void;
}

/**
 * A number as the user's locale writes it, with an example of that. HubSpot's NumberInput reads
 * numbers by a locale of its own; here what is read is shown back while it is typed.
 */
export function NumberField(props: NumberFieldProps) {
  const { name, label, description, example, whole = false, value, error, onChange } = props;
  const { t, format } = useLanguage();
  const [typed, setTyped] = useState<{ text: string; value: number | null } | null>(null);
  const [typing, setTyping] = useState<string | null>(null);
  // What is in the field belongs to its value; another value is written anew.
  const isTyped = typed !== null && Object.is(typed.value, value ?? null);
  const written =
    typeof value === 'number' && !Number.isNaN(value) ? writeNumber(value, format) : '';
  const text = isTyped ? typed.text : written;
  const read = (entered: string) =>
    entered.trim() === '' ? null : (readNumber(entered, format) ?? NaN);

  const shown = { example: writeNumber(example, format) };
  const unread = Number.isNaN(value ?? 0);
  const message = unread ? t('number.unread', shown) : props.validationMessage;
  const understood = typing === null ? null : read(typing);
  return (
    <Flex direction="column" gap="xs">
      <Input
        name={name}
        label={label}
        description={[description, t('number.example', shown)].filter(Boolean).join(' · ')}
        value={text}
        readOnly={props.readOnly ?? false}
        error={error || unread}
        {...((error || unread) && message ? { validationMessage: message } : {})}
        onInput={setTyping}
        onChange={(entered) => {
          // What is shown may have fewer decimals than what is stored; only a change is read.
          if (entered === text) return;
          setTyping(entered);
          setTyped({ text: entered, value: read(entered) });
          onChange(read(entered));
        }}
      />
      {understood !== null && !Number.isNaN(understood) && (
        <Text variant="microcopy">
          {t('number.read', { value: writeNumber(understood, format, whole ? 0 : 1) })}
        </Text>
      )}
    </Flex>
  );
}
