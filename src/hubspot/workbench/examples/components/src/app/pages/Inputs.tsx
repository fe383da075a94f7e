import {
  Button,
  Checkbox,
  CurrencyInput,
  DateInput,
  Form,
  Input,
  MultiSelect,
  NumberInput,
  RadioButton,
  SearchInput,
  Select,
  StepperInput,
  Text,
  TextArea,
  Textarea,
  TimeInput,
  Toggle,
  ToggleGroup,
  useDebounce,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import { Group } from './Group.tsx';

const tiers = ['Gold', 'Platinum', 'Diamond', 'Elite'].map((name) => ({
  label: name,
  value: name.toLowerCase(),
  ...(name === 'Elite' ? { description: 'By invitation' } : {}),
}));
const tracks = [
  { label: 'Sold', value: 'sold', initialIsChecked: true, description: 'Of new sales' },
  { label: 'Managed', value: 'managed' },
  { label: 'Neither', value: 'neither', readonly: true },
];

export function Inputs() {
  const [search, setSearch] = useState('');
  const [market, setMarket] = useState('growth');
  const settled = useDebounce(search, 200);
  return (
    <Group title="Inputs">
      <Form onSubmit={() => undefined} autoComplete="off">
        <SearchInput name="search" label="Search" value={search} onInput={setSearch} clearable />
        <Text>Searching for: {settled}</Text>
        <Input name="name" label="Name" required tooltip="As on the invoice" placeholder="Ada" />
        <Input name="secret" label="Secret" type="password" />
        <Input
          name="domain"
          label="Domain"
          defaultValue="example"
          error
          validationMessage="A domain has a dot"
        />
        <Input name="free" label="Free" validationMessage="This name is free" />
        <Input name="fixed" label="Fixed" defaultValue="Cannot be changed" readOnly />
        <TextArea name="note" label="Note" rows={3} maxLength={200} resize="vertical" />
        <Textarea name="older" label="Older text area" />
        <NumberInput name="points" label="Points" min={0} max={100} precision={1} />
        <NumberInput name="share" label="Share" formatStyle="percentage" defaultValue={0.25} />
        <CurrencyInput name="revenue" label="Revenue" currency="EUR" defaultValue={1000} />
        <StepperInput name="partners" label="Partners" defaultValue={1} min={1} stepSize={2} />
        <DateInput name="day" label="Day" format="YYYY-MM-DD" clearButtonLabel="Clear" />
        <TimeInput name="time" label="Time" interval={60} timezone="portalTz" />
        <Select name="tier" label="Tier" options={tiers} placeholder="Choose one" />
        <MultiSelect name="tiers" label="Tiers" options={tiers} variant="transparent" />
        <Checkbox name="agree" description="Both of them">
          I agree
        </Checkbox>
        <RadioButton
          name="growth"
          checked={market === 'growth'}
          onChange={() => setMarket('growth')}
        >
          Growth
        </RadioButton>
        <RadioButton name="core" checked={market === 'core'} onChange={() => setMarket('core')}>
          Core
        </RadioButton>
        <Toggle name="alerts" label="Alerts" labelDisplay="top" size="sm" />
        <ToggleGroup toggleType="checkboxList" name="tracks" label="Tracks" options={tracks} />
        <ToggleGroup
          toggleType="radioButtonList"
          name="track"
          label="Track"
          options={tracks}
          inline
          variant="small"
        />
        <Button type="submit" variant="primary">
          Submit
        </Button>
        <Button type="reset">Reset</Button>
      </Form>
    </Group>
  );
}
