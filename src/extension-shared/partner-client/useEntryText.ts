import type { Entry } from '@partner-tier-points/points';
import { useSharedLanguage } from '../useSharedLanguage.ts';

type Described = Pick<Entry, 'reason' | 'product' | 'currency' | 'conversion'>;

/** Why an entry's points are there, with the product where one was sold, and the partner's own conversion. */
export function useEntryText(): (entry: Described) => string {
  const { t, format } = useSharedLanguage();
  return ({ reason, product, currency, conversion }) => {
    const what = t(`entry.${reason}`) + (product === null ? '' : ` (${product})`);
    if (currency === null || conversion?.source !== 'partner') return what;
    const value = format.decimal(conversion.value);
    return `${what} · ${t('entry.ownConversion', { currency, value })}`;
  };
}
