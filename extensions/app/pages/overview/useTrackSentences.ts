import type { Result, TrackPerformance } from '@partner-tier-points/points';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';

/** What keeps the credited tier, what is missing for the next one, and for the goal where it is another. */
export function useTrackSentences(track: TrackPerformance, unit: Result['unit']): string[] {
  const { t } = useLanguage();
  const amount = useAmount(unit);
  const { keep, next, goal } = track;
  const sentences: string[] = [];
  if (keep !== null) {
    const { tier, threshold, spare } = keep;
    sentences.push(
      spare < 0
        ? t('progress.keep.missing', {
            tier,
            threshold: amount.words(threshold),
            missing: amount.missing(-spare),
          })
        : t('progress.keep.spare', {
            tier,
            threshold: amount.words(threshold),
            spare: amount.spare(spare),
          }),
    );
  }
  sentences.push(
    next === null
      ? t('progress.next.top')
      : t('progress.next', { points: amount.missing(next.needed), tier: next.tier }),
  );
  if (goal !== null && goal.tier !== next?.tier) {
    sentences.push(
      goal.needed > 0
        ? t('progress.goal', { points: amount.missing(goal.needed), tier: goal.tier })
        : t('progress.goal.reached', { tier: goal.tier }),
    );
  }
  return sentences;
}
