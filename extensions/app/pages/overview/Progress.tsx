import { Accordion, Flex, Heading, Image, Text } from '@hubspot/ui-extensions';
import { shownAmount } from '@partner-tier-points/extension-shared';
import type { Result, TrackPerformance } from '@partner-tier-points/points';
import type { Summary } from '../shared/account.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { bulletChart } from './bulletChart.ts';
import { ThresholdTable } from './ThresholdTable.tsx';
import { useTrackSentences } from './useTrackSentences.ts';

/** Each track of the rule set against a line at every tier's threshold. */
export function Progress({ result }: { result: Summary }) {
  const { t } = useLanguage();
  const { tracks, goalTier } = result.performance;
  return (
    <Flex direction="column" gap="md">
      <Heading>{t('progress.title')}</Heading>
      {tracks.map((track) => (
        <TrackProgress key={track.track} track={track} unit={result.unit} goalTier={goalTier} />
      ))}
    </Flex>
  );
}

interface TrackProgressProps {
  track: TrackPerformance;
  unit: Result['unit'];
  goalTier: string | null;
}

function TrackProgress({ track, unit, goalTier }: TrackProgressProps) {
  const { t, format } = useLanguage();
  const sentences = useTrackSentences(track, unit);
  const name = t(`track.${track.track}`);
  const points = format.amount(shownAmount(track.points), unit);
  const known = track.thresholds.flatMap(({ tier, points: at }) => {
    if (at === null) return [];
    const goal = tier === goalTier;
    const label = t(goal ? 'progress.alt.goal' : 'progress.alt.threshold', {
      tier,
      points: format.amount(at, unit),
    });
    return [{ at, reached: track.points >= at, goal, label }];
  });
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
          {sentences.map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
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
