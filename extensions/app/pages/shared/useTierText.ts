import type { Performance } from '@partner-tier-points/points';
import { tierText } from '@partner-tier-points/texts';
import { useLanguage } from './useLanguage.ts';

/** The tier that figures meet, or that it is none, or that it is unknown. */
export function useTierText() {
  const { t } = useLanguage();
  return (performance: Pick<Performance, 'tier' | 'undecided'>) => tierText(performance, t);
}
