import type { dealTypes, saleKinds } from '@partner-tier-points/points';
import { useLanguage } from '../../useLanguage.ts';

type Meaning = (typeof dealTypes)[number] | (typeof saleKinds)[number];

/** What a deal type or a kind of sale is called. */
export function useMeaningText(): (meaning: Meaning) => string {
  const { t } = useLanguage();
  return (meaning) => {
    switch (meaning) {
      case 'sourced':
      case 'assisted':
        return t(`track.${meaning}`);
      case 'cross-sell':
        return t('kind.crossSell');
      default:
        return t(`kind.${meaning}`);
    }
  };
}
