import { Checkbox, Flex, RadioButton, Toggle, ToggleGroup } from '@hubspot/ui-extensions';
import * as spaced from '@hubspot/ui-extensions/experimental';
import { longWords, Section, State } from './Section.tsx';

const options = [
  { label: 'Sold', value: 'sold', description: 'Of new sales' },
  { label: 'Managed', value: 'managed', initialIsChecked: true },
  { label: 'Sourced', value: 'sourced', readonly: true },
];
const groups = [
  { state: longWords },
  { state: 'required', required: true, tooltip: 'Why', description: 'Of the tracks' },
  { state: 'wrong', error: true, validationMessage: 'Choose two' },
  { state: 'right', validationMessage: 'These go together' },
  { state: 'inline', inline: true },
  { state: 'small', size: 'sm' as const },
];

export function Choices() {
  return (
    <Section title="Choices">
      <State name="Checkbox">
        <Checkbox name="unticked">Not ticked</Checkbox>
        <Checkbox name="ticked" checked>
          Ticked
        </Checkbox>
        <Checkbox name="described" checked description={longWords}>
          Described
        </Checkbox>
        <Checkbox name="fixed" readonly>
          Read-only
        </Checkbox>
        <Checkbox name="fixed-ticked" readonly checked size="sm">
          Read-only and ticked, small
        </Checkbox>
        <spaced.Checkbox name="spaced" marginLeft="md">
          With a margin
        </spaced.Checkbox>
      </State>
      <State name="RadioButton">
        <RadioButton name="unchosen">Not chosen</RadioButton>
        <RadioButton name="chosen" checked description={longWords}>
          Chosen
        </RadioButton>
        <RadioButton name="fixed-radio" readonly checked>
          Read-only
        </RadioButton>
        <spaced.RadioButton name="spaced-radio" marginLeft="md">
          With a margin
        </spaced.RadioButton>
      </State>
      <State name="Toggle">
        <Flex gap="md" wrap="wrap" align="end">
          {(['md', 'sm', 'xs'] as const).map((size) => (
            <Flex key={size} gap="sm" wrap="wrap">
              <Toggle name={`off-${size}`} label={`Off, ${size}`} size={size} />
              <Toggle name={`on-${size}`} label={`On, ${size}`} size={size} checked />
            </Flex>
          ))}
          <Toggle name="top" label="Label above" labelDisplay="top" checked />
          <Toggle name="hidden" label="Without a label" labelDisplay="hidden" />
          <Toggle name="fixed-off" label="Read-only, off" readonly />
          <Toggle name="fixed-on" label="Read-only, on" readonly checked />
          <Toggle name="words" label="Other words" textChecked="Sent" textUnchecked="Not sent" />
          <spaced.Toggle name="spaced-toggle" label="With a margin" marginLeft="md" />
        </Flex>
      </State>
      {groups.map(({ state, ...rest }) => (
        <Flex key={state} gap="lg" wrap="wrap">
          <ToggleGroup
            {...rest}
            toggleType="checkboxList"
            name={`ticks-${state}`}
            label={`Ticks, ${state}`}
            options={options}
          />
          <ToggleGroup
            {...rest}
            toggleType="radioButtonList"
            name={`radios-${state}`}
            label={`Radio buttons, ${state}`}
            options={options}
          />
        </Flex>
      ))}
    </Section>
  );
}
