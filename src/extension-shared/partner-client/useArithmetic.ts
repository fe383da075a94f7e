import type { CalculatedEntry, Factor } from '@partner-tier-points/points';
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
  return ({ entry: { conversion }, calculation }) => {
    if (calculation === null) {
      return { line: t('value.none'), conversion: null, origins: [] };
    }
    const { mrr, currency, worth, rate, multiplier, share } = calculation;
    const factors = [
      format.decimal(rate.value),
      ...(multiplier.value === 1 ? [] : [format.decimal(multiplier.value)]),
      ...(share.value === 1 ? [] : [format.percent(share.value)]),
    ];
    const named = { currency, value: format.decimal(worth.value) };
    const conversionText =
      conversion?.source !== 'partner'
        ? t('entry.publishedConversion', named)
        : conversion.from === null
          ? t('entry.ownConversion', named)
          : t('entry.ownConversion.from', { ...named, day: format.day(conversion.from) });
    const originOf = (name: string, { confidence }: Factor) =>
      confidence === null || confidence === 'official'
        ? []
        : [`${name}: ${t(`progress.origin.${confidence}`)}`];
    return {
      line: `${format.money(mrr, currency)} / ${named.value} × ${factors.join(' × ')}`,
      conversion: currency === 'USD' ? null : conversionText,
      origins: [...originOf(t('rules.rate'), rate), ...originOf(t('rules.multiplier'), multiplier)],
    };
  };
}
