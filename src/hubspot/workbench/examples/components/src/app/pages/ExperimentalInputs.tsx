import { Form } from '@hubspot/ui-extensions';
import {
  Button,
  ButtonRow,
  Checkbox,
  CurrencyInput,
  DateInput,
  FileInput,
  FileUpload,
  FileViewer,
  Input,
  LoadingButton,
  MultiSelect,
  NumberInput,
  RadioButton,
  SearchInput,
  Select,
  StepperInput,
  TextArea,
  TimeInput,
  Toggle,
} from '@hubspot/ui-extensions/experimental';
import { useState } from 'react';
import { Group } from './Group.tsx';

const options = [
  { label: 'Gold', value: 'gold' },
  { label: 'Elite', value: 'elite' },
];
const below = { marginBottom: 'md' } as const;

/** The inputs again, under the names with which they take margins. */
export function ExperimentalInputs() {
  const [file, setFile] = useState<{ name: string }>();
  const [uploaded, setUploaded] = useState<number[]>([]);
  return (
    <Group title="Experimental inputs">
      <Form onSubmit={() => undefined}>
        <SearchInput {...below} name="search" label="Search" />
        <Input {...below} name="name" label="Name" />
        <TextArea {...below} name="note" label="Note" />
        <NumberInput {...below} name="points" label="Points" />
        <CurrencyInput {...below} name="revenue" label="Revenue" currency="SEK" />
        <StepperInput {...below} name="partners" label="Partners" />
        <DateInput {...below} name="day" label="Day" />
        <TimeInput {...below} name="time" label="Time" />
        <Select {...below} name="tier" label="Tier" options={options} />
        <MultiSelect {...below} name="tiers" label="Tiers" options={options} />
        <Checkbox {...below} name="agree">
          I agree
        </Checkbox>
        <RadioButton {...below} name="growth">
          Growth
        </RadioButton>
        <Toggle {...below} name="alerts" label="Alerts" />
        <FileInput
          name="file"
          {...(file ? { value: file } : {})}
          onChange={(chosen: { name: string }) => setFile({ name: chosen.name })}
        />
        <ButtonRow paddingBlock="sm">
          <Button marginRight="sm" type="submit">
            Submit
          </Button>
          <LoadingButton marginLeft="sm">Save</LoadingButton>
        </ButtonRow>
      </Form>
      <FileUpload
        fileLimit={2}
        allowedFileExtensions={['pdf', 'csv']}
        onChange={(files) => setUploaded(files.map((it) => it.id))}
      />
      <FileViewer fileIds={uploaded} />
      <FileViewer source="app" displayMode="list" />
    </Group>
  );
}
