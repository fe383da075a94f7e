import type { TierRisk } from '@partner-tier-points/points';
import { useSharedLanguage } from './useSharedLanguage.ts';

/** Whether the credited tier is safe, and at which evaluation it would fall; null where that is open. */
export function useRiskText(): (risk: TierRisk) => { title: string; fall: string | null } {
  const { t, format } = useSharedLanguage();
  return ({ creditedTier: tier, state, on, evaluations, fall }) => {
    if (tier === null) return { title: t('risk.unknownTier'), fall: null };
    const last = evaluations.findLast(({ outcome }) => outcome !== 'unknown');
    return {
      title:
        state === 'atRisk'
          ? t('risk.atRisk', { tier, day: on === null ? '' : format.day(on) })
          : t(`risk.${state}`, { tier }),
      fall:
        last === undefined
          ? null
          : t(fall === null ? 'risk.noFall' : 'risk.canFallOn', { day: format.day(last.on) }),
    };
  };
}
