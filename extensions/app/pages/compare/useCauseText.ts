import { useRuleSetName } from '@partner-tier-points/extension-shared';
import type { DifferenceCause } from '@partner-tier-points/points';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';

/** Says why figures differ, each cause with its part of the difference where that is known. */
export function useCauseText(): (causes: readonly DifferenceCause[]) => string {
  const { t } = useLanguage();
  const amount = useAmount('points');
  const ruleSetName = useRuleSetName();
  return (causes) =>
    causes
      .map(({ cause, points, detail }) => {
        const words = t(`cause.${cause}`);
        const what =
          detail === null
            ? words
            : t('cause.detail', {
                cause: words,
                detail: cause === 'otherRuleSet' ? ruleSetName(detail) : detail,
              });
        return points === null
          ? t('cause.unknownSize', { cause: what })
          : t('cause.size', { cause: what, points: amount.change(points) });
      })
      .join('; ');
}
