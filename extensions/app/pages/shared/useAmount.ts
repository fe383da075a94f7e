import { shownAmount, shownMissing } from '@partner-tier-points/extension-shared';
import { useMemo } from 'react';
import { useLanguage } from './useLanguage.ts';

/** How amounts of a rule set's unit are said: points, or US$ of MRR in the rule sets before points. */
export interface Amounts {
  /** What a column of them is called. */
  title: string;
  /** With its unit, for sentences: `30 points`, `$1,500`. */
  words: (amount: number) => string;
  /** What is missing: never rounded down to nothing. */
  missing: (amount: number) => string;
  /** Without its unit, for a sentence that names the track: `30`, `$1,500`. */
  plain: (amount: number) => string;
  /** For a column under a title. */
  figure: (amount: number) => string;
  /** The same with its sign. */
  change: (amount: number) => string;
}

export function useAmount(unit: 'points' | 'mrr'): Amounts {
  const { t, format } = useLanguage();
  return useMemo(() => {
    const say = (shown: number) =>
      unit === 'mrr' ? format.amount(shown, unit) : t('amount.points', { count: shown });
    return {
      title: t(unit === 'mrr' ? 'entries.mrr' : 'entries.points'),
      words: (amount) => say(shownAmount(amount)),
      missing: (amount) => say(shownMissing(amount)),
      plain: (amount) => format.amount(shownAmount(amount), unit),
      figure: (amount) => format.figure(shownAmount(amount), unit),
      change: (amount) => format.change(shownAmount(amount)),
    };
  }, [t, format, unit]);
}
