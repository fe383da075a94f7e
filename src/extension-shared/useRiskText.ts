import type { TierRisk } from '@partner-tier-points/points';
import { useSharedLanguage } from './useSharedLanguage.ts';

/** Whether the credited tier is safe. */
export function useRiskText(): (risk: TierRisk) => string {
  const { t, format } = useSharedLanguage();
  return ({ creditedTier: tier, state, on }) => {
    if (tier === null) return t('risk.unknownTier');
    return state === 'atRisk'
      ? t('risk.atRisk', { tier, day: on === null ? '' : format.day(on) })
      : t(`risk.${state}`, { tier });
  };
}
