import { useCallback } from 'react';
import { useSharedLanguage } from './useSharedLanguage.ts';

const known = [
  ...['missing', 'notNumeric', 'negative', 'tooLarge', 'notWhole', 'notBoolean', 'notADate'],
  ...['dateOutOfRange', 'currencyUnknown', 'countryUnknown', 'valueUnknown', 'tooLong'],
  ...['notPlainText', 'rowUnreadable', 'tooManySales'],
] as const;

/** Why a value of HubSpot's cannot be used, in words; a code that this build does not know stays. */
export function useRowReason(): (code: string) => string {
  const { t } = useSharedLanguage();
  return useCallback(
    (code) => {
      const found = known.find((name) => name === code);
      return found === undefined ? code : t(`rowReason.${found}`);
    },
    [t],
  );
}
