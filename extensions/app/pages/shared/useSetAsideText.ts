import type { SetAside } from '@partner-tier-points/points';
import { useLanguage } from './useLanguage.ts';

/** Why a sale or subscription could not be scored. */
export function useSetAsideText(): (fact: Pick<SetAside, 'reason' | 'value'>) => string {
  const { t } = useLanguage();
  return ({ reason, value }) =>
    reason === 'currency.unknown'
      ? t('setAside.currency.unknown', { currency: value ?? t('value.unknown') })
      : t(`setAside.${reason}`);
}
