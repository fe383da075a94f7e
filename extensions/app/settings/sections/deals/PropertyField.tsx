import { Input } from '@hubspot/ui-extensions';
import { dealMappingSchema } from '@partner-tier-points/contract';
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
  // What is a name and still wrong was held against the account's properties.
  const isName = dealMappingSchema.shape.mrr.safeParse(shown.value.trim()).success;
  const wrong = isName ? 'invalid.property.refused' : 'invalid.property';
  return (
    <Input
      name={`mapping.${name}`}
      error={invalid}
      {...(invalid
        ? { validationMessage: t(name.endsWith('values') ? 'invalid.values' : wrong) }
        : {})}
      {...shown}
      onChange={onChange}
    />
  );
}
