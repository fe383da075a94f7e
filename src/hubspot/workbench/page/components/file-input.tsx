import type { FileInputProps } from '@hubspot/ui-extensions/experimental';
import { FileTrigger, Button } from 'react-aria-components';
import { useTexts } from './host-texts.ts';

/** Lets the user choose a file; the extension gets the file itself, as HubSpot's does. */
export function FileInput({ value, name, onChange }: FileInputProps) {
  const texts = useTexts();
  return (
    <span className="hs-file-input">
      <FileTrigger onSelect={(files) => onChange(files?.[0] ?? null)}>
        <Button className="hs-button hs-button-secondary" data-name={name}>
          {texts.chooseFile}
        </Button>
      </FileTrigger>
      <span>{value?.name ?? texts.noFile}</span>
    </span>
  );
}
