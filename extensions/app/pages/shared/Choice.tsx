import { Select } from '@hubspot/ui-extensions';
import { useUnchanged } from './useUnchanged.ts';

interface ChoiceProps<Value extends string> {
  name: string;
  label: string;
  /** Null where none is chosen. */
  value: Value | null;
  /** What it is called to choose none, where one may. */
  none?: string;
  values: readonly Value[];
  /** Without it the values are shown as they are. */
  labelOf?: (value: Value) => string;
  onChoose: (value: Value | null) => void;
}

/** HubSpot's select needs a value for "none" too. */
const noValue = '';

/** One of a few values, or none of them. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { name, label, value, none, values, labelOf = String, onChoose } = props;
  const given = values.map((one) => ({ value: one as string, label: labelOf(one) }));
  const options = useUnchanged(
    none === undefined ? given : [{ value: noValue, label: none }, ...given],
  );
  return (
    <Select
      name={name}
      label={label}
      value={value ?? noValue}
      options={options}
      onChange={(chosen) => onChoose(values.find((one) => one === chosen) ?? null)}
    />
  );
}
