import { Statistics, StatisticsItem, Text } from '@hubspot/ui-extensions';
import { shownPoints } from '@partner-tier-points/extension-shared';
import type { TrackName } from '@partner-tier-points/points';
import type { Summary } from '../shared/account.ts';
import { useLanguage } from '../shared/useLanguage.ts';

/** The total and the track at stake, against the tier that is held and the next one. */
export function Figures({ result, tracks }: { result: Summary; tracks: readonly TrackName[] }) {
  const { t, format } = useLanguage();
  const { performance, totals, unit } = result;
  const points = shownPoints(totals);
  const tiers = [performance.creditedTier, performance.goalTier ?? performance.nextTier];
  return (
    <Statistics>
      {tracks.map((track) => {
        const known = performance.tracks.filter((one) => one.track === track);
        const thresholds = known.flatMap((one) => one.thresholds);
        const against = thresholds.flatMap(({ tier, points: threshold }) =>
          threshold !== null && tiers.includes(tier)
            ? [t('figures.for', { threshold: format.amount(threshold, unit), tier })]
            : [],
        );
        return (
          <StatisticsItem
            key={track}
            label={t(`track.${track}`)}
            number={format.figure(points[track], unit)}
          >
            <Text variant="microcopy">{against.join(' · ')}</Text>
          </StatisticsItem>
        );
      })}
    </Statistics>
  );
}
