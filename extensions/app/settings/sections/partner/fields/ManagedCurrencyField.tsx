import { Select } from '@hubspot/ui-extensions';
import { managedMrrCurrencies, type Settings } from '@partner-tier-points/contract';
import { useLanguage } from '../../../useLanguage.ts';

interface ManagedCurrencyFieldProps {
  /** Undefined for what HubSpot says of each client. */
  value: Settings['managedMrrCurrency'];
  onChange: (currency: Settings['managedMrrCurrency']) => void;
}

/** The currency of managed MRR: HubSpot publishes none, so what is assumed stands beside the choice. */
export function ManagedCurrencyField({ value, onChange }: ManagedCurrencyFieldProps) {
  const { t } = useLanguage();
  return (
    <Select
      name="managedMrrCurrency"
      label={t('field.managedMrrCurrency')}
      description={t('field.managedMrrCurrency.description')}
      value={value ?? ''}
      options={[
        { value: '', label: t('managedMrrCurrency.local') },
        ...managedMrrCurrencies.map((currency) => ({
          value: currency,
          label: t(`managedMrrCurrency.${currency}`),
        })),
      ]}
      onChange={(chosen) => onChange(managedMrrCurrencies.find((currency) => currency === chosen))}
    />
  );
}
