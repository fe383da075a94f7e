import { ruleSetOf, type RuleSets } from '@partner-tier-points/points';
import { useSharedLanguage } from './useSharedLanguage.ts';

/** What people call a rule set: by the day since which it is known to apply. Ids are for machines. */
export function useRuleSetName(ruleSets: RuleSets): (id: string) => string {
  const { t, format } = useSharedLanguage();
  return (id) => {
    const ruleSet = ruleSetOf(ruleSets, id);
    return ruleSet === undefined
      ? t('value.unknown')
      : t('ruleSet.name', { day: format.day(ruleSet.seenFrom) });
  };
}
