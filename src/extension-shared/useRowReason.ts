import { useCallback } from 'react';
import { useTextIfAny } from './useTextIfAny.ts';

/** Why a value of HubSpot's cannot be used, in words; a code that this build does not know stays. */
export function useRowReason(): (code: string) => string {
  const textIfAny = useTextIfAny();
  return useCallback(
    (code) =>
      // The text of `setAside` names the currency, which is not known here.
      textIfAny(code === 'currency.unknown' ? 'rowReason.noConversion' : `setAside.${code}`) ??
      textIfAny(`rowReason.${code}`) ??
      code,
    [textIfAny],
  );
}
