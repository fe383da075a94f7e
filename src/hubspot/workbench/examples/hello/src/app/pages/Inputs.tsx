import {
  Button,
  Checkbox,
  CurrencyInput,
  DateInput,
  Form,
  Input,
  MultiSelect,
  NumberInput,
  SearchInput,
  Select,
  StepperInput,
  Text,
  TextArea,
  TimeInput,
  Toggle,
  ToggleGroup,
} from '@hubspot/ui-extensions';
import { useState } from 'react';

const tiers = ['Gold', 'Platinum', 'Diamond', 'Elite'].map((name) => ({
  label: name,
  value: name.toLowerCase(),
}));

export function Inputs() {
  const [submitted, setSubmitted] = useState('');
  const [committed, setCommitted] = useState('');
  const [typed, setTyped] = useState('');
  const [message, setMessage] = useState('');
  const [sent, setSent] = useState('');
  return (
    <>
      <Form onSubmit={(event) => setSubmitted(JSON.stringify(event.targetValue))}>
        <SearchInput name="search" label="Search" onInput={setTyped} />
        <Text>Typed: {typed}</Text>
        <Input
          name="name"
          label="Name"
          required
          tooltip="As on the invoice"
          description="Your company's name"
          onChange={setCommitted}
        />
        <Text>Committed: {committed}</Text>
        <TextArea name="note" label="Note" />
        <NumberInput
          name="points"
          label="Points"
          min={0}
          max={100}
          onInput={(value) => setTyped(String(value))}
        />
        <CurrencyInput name="revenue" label="Revenue" currency="EUR" />
        <StepperInput name="partners" label="Partners" defaultValue={1} min={1} />
        <DateInput name="day" label="Day" defaultValue={{ year: 2026, month: 6, date: 15 }} />
        <TimeInput name="time" label="Time" interval={60} />
        <Select name="tier" label="Tier" options={tiers} />
        <MultiSelect name="tiers" label="Tiers" options={tiers} />
        <Checkbox name="agree">I agree</Checkbox>
        <Toggle name="alerts" label="Alerts" />
        <ToggleGroup
          toggleType="checkboxList"
          name="tracks"
          label="Tracks"
          options={[
            { label: 'Sold', value: 'sold', initialIsChecked: true },
            { label: 'Managed', value: 'managed' },
          ]}
        />
        <ToggleGroup
          toggleType="radioButtonList"
          name="market"
          label="Market"
          options={[
            { label: 'Growth', value: 'growth' },
            { label: 'Core', value: 'core' },
          ]}
        />
        <Button type="submit" variant="primary">
          Submit
        </Button>
        <Text>Submitted: {submitted}</Text>
      </Form>
      <Input name="message" label="Message" value={message} onChange={setMessage} />
      <Button
        onClick={() => {
          setSent(message);
          setMessage('');
        }}
      >
        Send the message
      </Button>
      <Text>Sent: {sent}</Text>
    </>
  );
}
