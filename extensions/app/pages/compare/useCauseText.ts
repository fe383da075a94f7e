import { useRuleSetName } from '@partner-tier-points/extension-shared';
import type { DifferenceCause, RuleSets } from '@partner-tier-points/points';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';

/** Names a cause, with the detail where it has one; a likely one says that it is. */
export function useReasonText(): (
  cause: Pick<DifferenceCause, 'cause' | 'sure'>,
  detail?: string | null,
) => string {
  const { t } = useLanguage();
  return ({ cause, sure }, detail = null) => {
    const words = t(`cause.${cause}`);
    const named = detail === null ? words : t('cause.detail', { cause: words, detail });
    return sure ? named : t('cause.likely', { cause: named });
  };
}

/** Says why figures differ, each cause with its part of the difference. */
export function useCauseText(ruleSets: RuleSets): (causes: readonly DifferenceCause[]) => string {
  const { t, format } = useLanguage();
  const amount = useAmount('points');
  const ruleSetName = useRuleSetName(ruleSets);
  const reasonText = useReasonText();
  const detailText = ({ cause, detail }: DifferenceCause) => {
    if (detail === null || cause === 'notCounted') return detail;
    if (cause === 'otherRuleSet') return ruleSetName(detail);
    return format.money(detail.replace(/[^\d.]/g, ''), detail.replace(/[^A-Z]/g, ''));
  };
  return (causes) =>
    causes
      .map((cause) => {
        const { points } = cause;
        const named = detailText(cause);
        return t('cause.size', { cause: reasonText(cause, named), points: amount.change(points) });
      })
      .join('; ');
}
