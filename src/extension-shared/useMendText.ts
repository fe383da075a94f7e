import { useSharedLanguage } from './useSharedLanguage.ts';

/** What to do about a record that cannot be used. */
export function useMendText(): (record: { reason: string; value: string | null }) => string {
  const { t } = useSharedLanguage();
  return ({ reason, value }) => {
    if (reason === 'rate.unpublished') return t('attention.mend.none');
    return reason === 'currency.unknown'
      ? t('attention.mend.currency', { currency: value ?? t('value.unknown') })
      : t('attention.mend.record');
  };
}
