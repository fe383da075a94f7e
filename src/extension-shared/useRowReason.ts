import { useCallback } from 'react';
import { useSharedLanguage } from './useSharedLanguage.ts';

const known = [
  ...['missing', 'notNumeric', 'negative', 'tooLarge', 'notWhole', 'notBoolean', 'notADate'],
  ...['dateOutOfRange', 'currencyUnknown', 'countryUnknown', 'valueUnknown', 'tooLong'],
  ...[
    'severalValues',
    'notPlainText',
    'rowUnreadable',
    'companiesRefused',
    'lineItemsRefused',
    'tooManySales',
  ],
] as const;
/** Why scoring cannot use a sale. */
const unscored = [
  ...['mrr.missing', 'mrr.zero', 'currency.missing'],
  ...['closedOn.missing', 'dealType.missing', 'rate.unpublished'],
] as const;

/** Why a value of HubSpot's cannot be used, in words; a code that this build does not know stays. */
export function useRowReason(): (code: string) => string {
  const { t } = useSharedLanguage();
  return useCallback(
    (code) => {
      const ofScoring = unscored.find((name) => name === code);
      if (ofScoring !== undefined) return t(`setAside.${ofScoring}`);
      if (code === 'currency.unknown') return t('rowReason.noConversion');
      const found = known.find((name) => name === code);
      return found === undefined ? code : t(`rowReason.${found}`);
    },
    [t],
  );
}
