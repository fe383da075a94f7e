import type { Entry } from '@partner-tier-points/points';
import { useSharedLanguage } from '../useSharedLanguage.ts';

/** `marketing-hub` as it is written: Marketing Hub. */
const productName = (code: string) =>
  code.replaceAll('-', ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** Why an entry's points are there, with the product where one was sold. */
export function useEntryText(): (entry: Pick<Entry, 'reason' | 'product'>) => string {
  const { t } = useSharedLanguage();
  return ({ reason, product }) =>
    t(`entry.${reason}`) + (product === null ? '' : ` (${productName(product)})`);
}
