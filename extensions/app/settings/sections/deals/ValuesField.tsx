import { MultiSelect } from '@hubspot/ui-extensions';
import { useLanguage } from '../../useLanguage.ts';
import { joinValues, splitValues } from './mappingDraft.ts';
import { PropertyField } from './PropertyField.tsx';
import type { Option } from './useChoices.ts';

interface ValuesFieldProps {
  /** Of the contract, such as `counts.values`. */
  name: string;
  label: string;
  /** The options of the property; null when it takes any text. */
  options: readonly Option[] | null;
  /** Values that mean something else already. */
  taken?: readonly string[];
  /** Joined as HubSpot joins them. */
  value: string;
  invalid: boolean;
  readOnly: boolean;
  onChange: (joined: string) => void;
}

/**
 * Values of a property: picked from its options where it has any, else typed. A saved value that
 * HubSpot offers no longer stays, marked as such: deals may still have it.
 */
export function ValuesField({ options, taken = [], ...field }: ValuesFieldProps) {
  const { t } = useLanguage();
  if (options === null) {
    return <PropertyField {...field} description={t('mapping.values.hint')} />;
  }
  const { name, value, invalid, onChange, ...shown } = field;
  const chosen = splitValues(value);
  const known = new Set(options.map((option) => option.value));
  const gone = chosen.filter((each) => !known.has(each));
  return (
    <MultiSelect
      name={`mapping.${name}`}
      {...shown}
      value={chosen}
      options={[
        ...options.filter((option) => !taken.includes(option.value)),
        ...gone.map((each) => ({
          value: each,
          label: t('mapping.option.gone', { value: each }),
        })),
      ]}
      {...(gone.length > 0 ? { description: t('mapping.option.gone.hint') } : {})}
      error={invalid}
      {...(invalid ? { validationMessage: t('invalid.values') } : {})}
      onChange={(values) => onChange(joinValues(values.map(String)))}
    />
  );
}
