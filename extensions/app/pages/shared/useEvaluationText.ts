import type { Evaluation } from '@partner-tier-points/points';
import { useLanguage } from './useLanguage.ts';
import { useTierText } from './useTierText.ts';

/** How good each outcome of an evaluation is, in the colors of alerts and tags. */
export const outcomeVariants = {
  rises: 'success',
  kept: 'success',
  protected: 'info',
  liable: 'warning',
  falls: 'danger',
  unknown: 'info',
} as const;

/** How an evaluation ends, in a sentence; without an entered tier nothing is claimed. */
export function useEvaluationText(): (evaluation: Evaluation) => string {
  const { t, format } = useLanguage();
  const tierText = useTierText();
  return ({ outcome, on, tierAfter, undecided, risesOn, protectedUntil, creditedTier }) => {
    const words = {
      tier: tierText({ tier: tierAfter, undecided }),
      day: format.day(risesOn ?? on),
      until: protectedUntil === null ? '' : format.day(protectedUntil),
    };
    if (outcome !== 'unknown') return t(`evaluation.${outcome}`, words);
    return creditedTier === null ? t('risk.unknownTier') : t('evaluation.undecided', words);
  };
}
