import { splitValues } from 'hubspot-crm';
import { useRef, useState } from 'react';
import { type Key, Select } from 'react-aria-components';
import type { EditorProps } from './editing.tsx';
import { useTexts } from './host-texts.ts';
import { SelectButton, SelectOptions } from './select-parts.tsx';
import { joinValues } from './several-values.ts';

/** The list is open from the start. One choice is saved at once, several when the list closes. */
export function ChoiceEditor({ definition, label, stored, needsValue, save, cancel }: EditorProps) {
  const texts = useTexts();
  const yesOrNo = [
    { value: 'true', label: texts.yes },
    { value: 'false', label: texts.no },
  ];
  const known = definition.options ?? yesOrNo;
  const isMultiple = definition.isMultiple ?? false;
  const options =
    isMultiple || needsValue ? known : [{ value: '', label: texts.noValue }, ...known];
  const [chosen, setChosen] = useState(isMultiple ? splitValues(stored) : [stored]);
  const isChosen = useRef(false);
  const [isOpen, setOpen] = useState(true);
  const keys = chosen
    .map((value) => options.findIndex((it) => it.value === value))
    .filter((key) => key !== -1);
  const valuesOf = (all: readonly Key[]) => all.flatMap((key) => options[Number(key)]?.value ?? []);
  const shared = {
    className: 'hs-field',
    'aria-label': label,
    placeholder: texts.select,
    isOpen,
  };
  const parts = (
    <>
      <SelectButton variant="input" />
      <SelectOptions options={options} />
    </>
  );
  return (
    <div
      // In an open list of several Escape is how the keyboard is done with it.
      onKeyDownCapture={({ key }) => key === 'Escape' && !(isMultiple && isOpen) && cancel()}
    >
      {isMultiple ? (
        <Select
          {...shared}
          selectionMode="multiple"
          value={keys}
          onChange={(all) => {
            isChosen.current = true;
            setChosen(valuesOf(all));
          }}
          onOpenChange={(opens) => {
            setOpen(opens);
            if (!opens) save(isChosen.current ? joinValues(chosen, stored, known) : stored, true);
          }}
        >
          {parts}
        </Select>
      ) : (
        <Select
          {...shared}
          value={keys[0] ?? null}
          onChange={(key) => {
            const [value = ''] = key === null ? [] : valuesOf([key]);
            isChosen.current = true;
            setChosen([value]);
            save(value, true);
          }}
          onOpenChange={(opens) => {
            setOpen(opens);
            if (opens) isChosen.current = false;
            else if (!isChosen.current) cancel();
          }}
        >
          {parts}
        </Select>
      )}
    </div>
  );
}
