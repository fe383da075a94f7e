import { Input } from '@hubspot/ui-extensions';
import { useLanguage } from '../../useLanguage.ts';

interface PropertyFieldProps {
  /** Of the contract, such as `counts.property`. */
  name: string;
  label: string;
  description?: string;
  value: string;
  invalid: boolean;
  readOnly: boolean;
  onChange: (typed: string) => void;
}

/** A field for the internal name of a property, or for values of one. */
export function PropertyField({ name, invalid, onChange, ...shown }: PropertyFieldProps) {
  const { t } = useLanguage();
  return (
    <Input
      name={`mapping.${name}`}
      error={invalid}
      {...(invalid
        ? { validationMessage: t(name.endsWith('values') ? 'invalid.values' : 'invalid.property') }
        : {})}
      {...shown}
      onChange={onChange}
    />
  );
}
