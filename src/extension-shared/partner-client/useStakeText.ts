import { roundToMillionth, type Result, type Totals } from '@partner-tier-points/points';
import { shownPoints, shownSum } from '@partner-tier-points/texts';
import { useSharedLanguage } from '../useSharedLanguage.ts';
import type { AccountStake } from './accountStake.ts';

/** Says, track by track, what is left of the account without some points, and whether it is enough. */
export function useStakeText(
  { totals, tracks }: AccountStake,
  unit: Result['unit'],
): (text: 'loss.track' | 'expiry.track', exact: Totals, shown: Totals) => string[] {
  const { t, format } = useSharedLanguage();
  return (text, exact, shown) => {
    if (totals === null) return [];
    const now = shownPoints(totals);
    return tracks.flatMap(({ track, keep }) => {
      if (keep === null || exact[track] === 0) return [];
      const { tier, threshold } = keep;
      const left = t(text, {
        track: t(`track.${track}`),
        before: format.figure(now[track], unit),
        after: format.figure(shownSum(now[track], -shown[track]), unit),
      });
      const isEnough = roundToMillionth(totals[track] - exact[track]) >= threshold;
      const asked = { tier, threshold: format.amount(threshold, unit) };
      return `${left} ${t(isEnough ? 'loss.enough' : 'loss.short', asked)}`;
    });
  };
}
