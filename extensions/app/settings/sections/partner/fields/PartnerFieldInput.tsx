import { DateInput, Input, Select } from '@hubspot/ui-extensions';
import { fromInputDate, toInputDate } from '@partner-tier-points/extension-shared';
import type { PartnerFacts } from '@partner-tier-points/points';
import { useLanguage } from '../../../useLanguage.ts';
import type { FieldError } from './fieldErrors.ts';
import { DescribedNumberField } from './DescribedNumberField.tsx';
import type { PartnerField } from './partnerFields.ts';
import { useErrorText } from './useErrorText.ts';
import { fromPercent, toPercent } from './percent.ts';

interface PartnerFieldInputProps {
  field: PartnerField;
  partner: PartnerFacts;
  /** Those of the rule set that applies, lowest first. */
  tiers: readonly string[];
  error: FieldError | undefined;
  onChange: (changed: Partial<PartnerFacts>) => void;
}

/** One field about the partner, as HubSpot's input for its kind. An empty one is stored as null. */
export function PartnerFieldInput({
  field,
  partner,
  tiers,
  error,
  onChange,
}: PartnerFieldInputProps) {
  const { t } = useLanguage();
  const errorText = useErrorText();
  const common = {
    name: field.name,
    label: t(`field.${field.name}`),
    error: error !== undefined,
    ...(error
      ? { validationMessage: errorText(error, t(`invalid.${field.kind}`), field.kind) }
      : {}),
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
        <DescribedNumberField
          {...common}
          example={86.5}
          value={typeof value === 'number' ? toPercent(value) : value}
          onChange={(percent) =>
            onChange({ [field.name]: percent === null ? null : fromPercent(percent) })
          }
        />
      );
    }
    case 'count': {
      const value = partner[field.name];
      return (
        <DescribedNumberField
          {...common}
          example={12}
          whole
          value={value}
          onChange={(count) => onChange({ [field.name]: count })}
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
