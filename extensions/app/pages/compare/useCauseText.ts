import { useRuleSetName } from '@partner-tier-points/extension-shared';
import type { DifferenceCause, RuleSets } from '@partner-tier-points/points';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';

/** Says why figures differ, each cause with its part of the difference; likely ones say so. */
export function useCauseText(ruleSets: RuleSets): (causes: readonly DifferenceCause[]) => string {
  const { t } = useLanguage();
  const amount = useAmount('points');
  const ruleSetName = useRuleSetName(ruleSets);
  return (causes) =>
    causes
      .map(({ cause, points, sure, detail, clients }) => {
        const words = t(`cause.${cause}`);
        const named = detail !== null && cause === 'otherRuleSet' ? ruleSetName(detail) : detail;
        const note = clients > 1 ? t('cause.clients', { count: clients }) : named;
        return t(sure ? 'cause.size' : 'cause.likely', {
          cause: note === null ? words : t('cause.detail', { cause: words, detail: note }),
          points: amount.change(points),
        });
      })
      .join('; ');
}
