import { NumberParser } from '@internationalized/number';
import { useState } from 'react';
import { Input, TextField, useLocale } from 'react-aria-components';
import { Editing, type EditorProps } from './editing.tsx';
import { useTexts } from './host-texts.ts';

export function TextEditor({ label, stored, save, cancel }: EditorProps) {
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

export function NumberEditor({ label, stored, save, refuse, cancel }: EditorProps) {
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
