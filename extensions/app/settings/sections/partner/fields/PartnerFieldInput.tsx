import { DateInput, Input, NumberInput, Select } from '@hubspot/ui-extensions';
import type { PartnerFacts } from '@partner-tier-points/points';
import { useLanguage } from '../../../useLanguage.ts';
import type { PartnerField } from './partnerFields.ts';
import { fromInputDate, fromPercent, numberOrNull, toInputDate, toPercent } from './values.ts';

interface PartnerFieldInputProps {
  field: PartnerField;
  partner: PartnerFacts;
  /** Those of the rule set that applies, lowest first. */
  tiers: readonly string[];
  invalid: boolean;
  onChange: (changed: Partial<PartnerFacts>) => void;
}

/** One field about the partner, as HubSpot's input for its kind. An empty one is stored as null. */
export function PartnerFieldInput({
  field,
  partner,
  tiers,
  invalid,
  onChange,
}: PartnerFieldInputProps) {
  const { t } = useLanguage();
  const common = {
    name: field.name,
    label: t(`field.${field.name}`),
    error: invalid,
    ...(invalid ? { validationMessage: t(`invalid.${field.kind}`) } : {}),
  };
  const none = { value: '', label: t('settings.none') };
  switch (field.kind) {
    case 'tier': {
      const value = partner[field.name] ?? '';
      const known = value === '' || tiers.includes(value) ? tiers : [value, ...tiers];
      return (
        <Select
          {...common}
          value={value}
          options={[none, ...known.map((tier) => ({ value: tier, label: tier }))]}
          onChange={(chosen) => onChange({ [field.name]: chosen === '' ? null : String(chosen) })}
        />
      );
    }
    case 'day': {
      const value = partner[field.name];
      return (
        <DateInput
          {...common}
          format="standard"
          {...(value ? { value: toInputDate(value) } : {})}
          onChange={(chosen) => onChange({ [field.name]: fromInputDate(chosen) })}
        />
      );
    }
    case 'country':
      return (
        <Input
          {...common}
          description={t('field.country.description')}
          value={partner[field.name] ?? ''}
          onChange={(typed) => {
            const code = typed.trim().toUpperCase();
            onChange({ [field.name]: code === '' ? null : code });
          }}
        />
      );
    case 'percent': {
      const value = partner[field.name];
      return (
        <NumberInput
          {...common}
          min={0}
          max={100}
          precision={2}
          {...(typeof value === 'number' ? { value: toPercent(value) } : {})}
          onChange={(typed) => {
            const percent = numberOrNull(typed);
            onChange({ [field.name]: percent === null ? null : fromPercent(percent) });
          }}
        />
      );
    }
    case 'count': {
      const value = partner[field.name];
      return (
        <NumberInput
          {...common}
          min={0}
          precision={0}
          {...(typeof value === 'number' ? { value } : {})}
          onChange={(typed) => onChange({ [field.name]: numberOrNull(typed) })}
        />
      );
    }
    case 'yesNo':
      return (
        <Select
          {...common}
          value={partner[field.name] ?? ''}
          options={[
            none,
            { value: true, label: t('settings.yes') },
            { value: false, label: t('settings.no') },
          ]}
          onChange={(chosen) =>
            onChange({ [field.name]: typeof chosen === 'boolean' ? chosen : null })
          }
        />
      );
  }
}
