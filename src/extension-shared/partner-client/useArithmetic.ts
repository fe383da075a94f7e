import type { CalculatedEntry, Citation } from '@partner-tier-points/points';
import { useSharedLanguage } from '../useSharedLanguage.ts';

interface Arithmetic {
  line: string;
  /** What the currency is converted by, and whose it is; null for US$. */
  conversion: string | null;
  /** Figures of the rules that HubSpot did not publish, and where they are from. */
  origins: string[];
}

/**
 * Writes entries as arithmetic: `$163 / 100 × 5 × 2`, without what changes nothing, and the
 * conversion with whose it is.
 */
export function useArithmetic(): (entry: CalculatedEntry) => Arithmetic {
  const { t, format } = useSharedLanguage();
  return ({ entry, calculation }) => {
    const { currency, conversion, rate, multiplier, share } = entry;
    if (!calculation || !conversion || rate === null) {
      return { line: t('value.none'), conversion: null, origins: [] };
    }
    const factors = [
      format.decimal(rate),
      ...(multiplier === 1 ? [] : [format.decimal(multiplier)]),
      ...(share === 1 ? [] : [format.percent(share)]),
    ];
    const value = format.decimal(conversion.value);
    const named = { currency: currency ?? '', value };
    const conversionText =
      conversion.source !== 'partner'
        ? t('entry.published', named)
        : conversion.from === null
          ? t('entry.ownConversion', named)
          : t('entry.ownConversion.from', { ...named, day: format.day(conversion.from) });
    const originOf = (name: string, cited: Citation | null) =>
      cited === null || cited.confidence === 'official'
        ? []
        : [`${name}: ${t(`progress.origin.${cited.confidence}`)}`];
    return {
      line: `${format.money(calculation.mrr, currency)} / ${value} × ${factors.join(' × ')}`,
      conversion: currency === 'USD' ? null : conversionText,
      origins: [
        ...originOf(t('rules.rate'), calculation.rate),
        ...originOf(t('rules.multiplier'), calculation.multiplier),
      ],
    };
  };
}
