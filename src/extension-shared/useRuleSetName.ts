import type { RuleSets } from '@partner-tier-points/points';
import { ruleSetName } from '@partner-tier-points/texts';
import { useSharedLanguage } from './useSharedLanguage.ts';

/** What people call a rule set. */
export function useRuleSetName(ruleSets: RuleSets): (id: string) => string {
  const { t, format } = useSharedLanguage();
  return (id) => ruleSetName(ruleSets, id, t, format);
}
