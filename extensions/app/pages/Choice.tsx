import { Select } from '@hubspot/ui-extensions';

interface ChoiceProps<Value extends string> {
  name: string;
  label: string;
  /** Null where none is chosen. */
  value: Value | null;
  /** What it is called to choose none, where one may. */
  none?: string;
  values: readonly Value[];
  /** Without it the values stand for themselves. */
  labelOf?: (value: Value) => string;
  onChoose: (value: Value | null) => void;
}

/** HubSpot's select needs a value for "none" too. */
const noValue = '';

/** One of a few values, or none of them. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { name, label, value, none, values, labelOf = String, onChoose } = props;
  const options = values.map((one) => ({ value: one as string, label: labelOf(one) }));
  return (
    <Select
      name={name}
      label={label}
      value={value ?? noValue}
      options={none === undefined ? options : [{ value: noValue, label: none }, ...options]}
      onChange={(chosen) => onChoose(values.find((one) => one === chosen) ?? null)}
    />
  );
}
