import { Accordion, Flex, Heading, Image, Text } from '@hubspot/ui-extensions';
import {
  shownAmount,
  shownMissing,
  useSharedLanguage,
} from '@partner-tier-points/extension-shared';
import type { Result, TrackPerformance } from '@partner-tier-points/points';
import { useLanguage } from '../useLanguage.ts';
import { bulletChart } from './bulletChart.ts';
import { ThresholdTable } from './ThresholdTable.tsx';

/** Each track of the rule set against a line at every tier's threshold. */
export function Progress({ result }: { result: Result }) {
  const { t } = useLanguage();
  return (
    <Flex direction="column" gap="md">
      <Heading>{t('progress.title')}</Heading>
      {result.performance.tracks.map((track) => (
        <TrackProgress key={track.track} track={track} unit={result.unit} />
      ))}
    </Flex>
  );
}

interface TrackProgressProps {
  track: TrackPerformance;
  unit: Result['unit'];
}

function TrackProgress({ track, unit }: TrackProgressProps) {
  const { t, format } = useLanguage();
  const { t: shared } = useSharedLanguage();
  const name = shared(`track.${track.track}`);
  const points = format.amount(shownAmount(track.points), unit);
  const known = track.thresholds.flatMap(({ tier, points: at }) =>
    at === null
      ? []
      : [
          {
            at,
            reached: track.points >= at,
            label: t('progress.alt.threshold', { tier, points: format.amount(at, unit) }),
          },
        ],
  );
  const unpublished = track.thresholds.filter(({ points: at }) => at === null);
  const chart = bulletChart({ value: track.points, valueLabel: points, thresholds: known });
  const thresholds = known.map(({ label }) => label).join(', ');
  const alt = t('progress.alt', { track: name, points, thresholds });
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>{`${name}: ${points}`}</Text>
      {known.length > 0 && (
        <>
          <Image src={chart.src} alt={alt} width={chart.width} height={chart.height} />
          <Text>
            {track.next === null
              ? t('progress.next.top')
              : t('progress.next', {
                  points: format.amount(shownMissing(track.next.needed), unit),
                  tier: track.next.tier,
                })}
          </Text>
        </>
      )}
      {unpublished.length > 0 && (
        <Text variant="microcopy">
          {t('progress.unpublished', { tiers: unpublished.map(({ tier }) => tier).join(', ') })}
        </Text>
      )}
      <Accordion title={t('progress.details', { track: name })} size="xs">
        <ThresholdTable track={track} unit={unit} />
      </Accordion>
    </Flex>
  );
}
