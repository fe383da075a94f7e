import type { Performance } from '@partner-tier-points/points';
import { useLanguage } from './useLanguage.ts';

/** The tier that figures meet, or that it is none, or that it is unknown. */
export function useTierText() {
  const { t } = useLanguage();
  return ({ tier, undecided }: Pick<Performance, 'tier'> & Partial<Performance>) =>
    tier ?? t(undecided ? 'summary.performance.open' : 'summary.performance.none');
}
